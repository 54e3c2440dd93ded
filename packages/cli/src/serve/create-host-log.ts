import type { Calendar, Clock } from "@msp/workflows/ports";
import type { CommandContext } from "../command-context.ts";
import type { HostLog } from "./host-event.ts";

/** The log of a host on a terminal: a line for each event, with its time; with `--json` one object for each. */
export function createHostLog(
  { terminal, options: { json } }: CommandContext,
  clock: Clock,
  calendar: Pick<Calendar, "format">,
): HostLog {
  return ({ kind, text, facts = {} }) => {
    const now = clock.now();
    terminal.write(
      json
        ? JSON.stringify({ at: new Date(now).toISOString(), kind, text, ...facts })
        : `${calendar.format(now)}  ${text}`,
    );
  };
}
