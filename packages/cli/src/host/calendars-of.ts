import { type CalendarSettings, createCalendars } from "@msp/calendar";
import type { CommandContext } from "../command-context.ts";
import { UsageError } from "../usage-error.ts";
import { calendarOf } from "./calendar-of.ts";
import { defaultConfigFile } from "./config.ts";
import type { Session } from "./open-session.ts";

/** The provider's business time, and that of customers whose is another. */
export type CalendarsConfig = CalendarSettings & {
  readonly byCompany?: { readonly [companyId: string]: CalendarSettings } | undefined;
};

/** The business time of the provider and of each customer; throws `UsageError` naming the place in the configuration that makes no sense. */
export function calendarsOf(
  context: CommandContext,
  { byCompany, ...provider }: CalendarsConfig,
): Pick<Session, "calendar" | "calendarOf"> {
  const calendar = calendarOf(context, provider);
  if (byCompany === undefined) return { calendar };
  try {
    return { calendar, calendarOf: createCalendars({ default: provider, byCompany }) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const { config = defaultConfigFile } = context.options;
    throw new UsageError(`The calendar in "${config}" is not valid: ${error.message}`);
  }
}
