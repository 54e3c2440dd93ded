import { type CalendarSettings, createCalendar } from "@msp/calendar";
import type { Calendar } from "@msp/workflows/ports";
import type { CommandContext } from "../command-context.ts";
import { UsageError } from "../usage-error.ts";
import { defaultConfigFile } from "./config.ts";

/** The calendar of business hours; throws `UsageError` naming the configuration file where its settings make no sense. */
export function calendarOf(
  { options: { config = defaultConfigFile } }: CommandContext,
  settings: CalendarSettings,
): Calendar {
  try {
    return createCalendar(settings);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`The calendar in "${config}" is not valid: ${error.message}`);
  }
}
