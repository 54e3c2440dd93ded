import { redfishPlaces } from "./redfish-places.ts";
import type { SwitchedKind } from "./switched-kind.ts";

/** The address an action is posted to. An outlet's has no `/Actions/` in it, as in the standard's own example. */
export const targetOf = (kind: SwitchedKind, id: string): string =>
  kind === "outlet"
    ? `${redfishPlaces.outlet}/${id}/Outlet.PowerControl`
    : `${redfishPlaces.system}/${id}/Actions/ComputerSystem.Reset`;
