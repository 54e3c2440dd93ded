import { type RedfishAction, redfishAction } from "../client/redfish/redfish-action.ts";
import { isOfKind, type RedfishResource } from "../client/redfish/redfish-resource.ts";

/** How the power of a kind of resource is switched. */
export interface RedfishPowerAction {
  readonly action: RedfishAction | undefined;
  /** The parameter of the action. */
  readonly parameter: string;
  /** The words for on, the first one allowed is used. */
  readonly on: readonly string[];
  readonly off: readonly string[];
}

/**
 * The switching of an outlet or a computer system; `undefined` for every other kind, such as the management controller itself or a chassis, which are never
 * to be reset by mistake. Off means without power: a computer is not asked to shut down.
 */
export function redfishPowerAction(resource: RedfishResource): RedfishPowerAction | undefined {
  if (isOfKind(resource, "Outlet")) {
    const parameter = "PowerState";
    return { action: redfishAction(resource, "#Outlet.PowerControl", parameter), parameter, on: ["On"], off: ["Off"] };
  }
  if (isOfKind(resource, "ComputerSystem")) {
    const parameter = "ResetType";
    const action = redfishAction(resource, "#ComputerSystem.Reset", parameter);
    return { action, parameter, on: ["On", "ForceOn"], off: ["ForceOff"] };
  }
  return undefined;
}
