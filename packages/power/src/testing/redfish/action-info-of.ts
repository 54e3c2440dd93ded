import { redfishPlaces } from "./redfish-places.ts";
import type { SwitchedKind } from "./switched-kind.ts";

/** Where the fake describes what an action allows, when it does not say so at the action. */
export const actionInfoOf = (kind: SwitchedKind): string => `${redfishPlaces[kind]}/ActionInfo`;
