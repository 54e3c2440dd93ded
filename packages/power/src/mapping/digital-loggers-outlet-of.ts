import type { PowerOutlet } from "@msp/workflows/ports";
import type { DigitalLoggersOutlet } from "../client/digital-loggers/digital-loggers-outlet.ts";

/** An outlet of a Digital Loggers switch. The relay itself decides what it is; a setting it does not follow yet is a change under way. */
export function digitalLoggersOutletOf(outlet: DigitalLoggersOutlet, canCycle: boolean): PowerOutlet {
  const word = (isOn: boolean) => (isOn ? "on" : "off");
  const { index, name, state, physicalState, isLocked = false } = outlet;
  const agrees = state === physicalState;
  return {
    id: String(index),
    state: agrees ? word(physicalState) : "changing",
    stateText: agrees ? word(physicalState) : `${word(physicalState)}, set to ${word(state)}`,
    isLocked,
    canCycle,
    ...(name === "" ? {} : { name }),
  };
}
