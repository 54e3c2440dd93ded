import type { FakeRedfishOptions } from "./fake-redfish-options.ts";
import type { SwitchedKind } from "./switched-kind.ts";

const words = { outlet: ["On", "Off"], system: ["On", "ForceOff", "ForceRestart", "GracefulShutdown"] };

/** The parameter of the action that switches, and the values it may have. */
export function switchingOf(kind: SwitchedKind, { allowsCycle = true }: FakeRedfishOptions) {
  const allowed = [...words[kind], ...(allowsCycle ? ["PowerCycle"] : [])];
  return { parameter: kind === "outlet" ? "PowerState" : "ResetType", allowed };
}
