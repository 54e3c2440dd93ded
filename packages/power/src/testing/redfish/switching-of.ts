import type { FakeRedfishOptions } from "./fake-redfish-options.ts";
import type { SwitchedKind } from "./switched-kind.ts";

const outletWords = ["On", "Off"];
const usualResets = ["On", "ForceOff", "ForceRestart", "GracefulShutdown"];

/** The parameter of the action that switches, and the values it may have. */
export function switchingOf(kind: SwitchedKind, options: FakeRedfishOptions) {
  const { allowsCycle = true, resets = usualResets } = options;
  const allowed = [...(kind === "outlet" ? outletWords : resets), ...(allowsCycle ? ["PowerCycle"] : [])];
  return { parameter: kind === "outlet" ? "PowerState" : "ResetType", allowed };
}
