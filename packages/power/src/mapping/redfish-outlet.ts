import type { PowerOutlet } from "@msp/workflows/ports";
import type { RedfishResource } from "../client/redfish/redfish-resource.ts";

const states: { readonly [word: string]: PowerOutlet["state"] } = {
  On: "on",
  Off: "off",
  PoweringOn: "changing",
  PoweringOff: "changing",
};

/** An outlet of a rack unit, or a computer system, under the id it has here. */
export function redfishOutlet(resource: RedfishResource, id: string, canCycle: boolean): PowerOutlet {
  const text = (field: string) => {
    const value = resource[field];
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  };
  const stateText = text("PowerState") ?? "not told";
  const isChanging = resource.PowerStateInTransition === true;
  // People write the label of an outlet, and a computer's name is what monitoring knows it by; `Name` is the maker's.
  const name = text("UserLabel") ?? text("HostName") ?? text("Name");
  const watts = (resource.PowerWatts as { readonly Reading?: unknown } | null | undefined)?.Reading;
  return {
    id,
    state: isChanging ? "changing" : (states[stateText] ?? "unknown"),
    stateText: isChanging ? `${stateText}, in transition` : stateText,
    isLocked: resource.PowerControlLocked === true,
    canCycle,
    ...(name === undefined ? {} : { name }),
    ...(typeof watts === "number" ? { watts } : {}),
  };
}
