import type { Calendar } from "../../ports/calendar.ts";
import type { EngineOptions } from "./engine.ts";

/** The business time of a company; the host's own for a run that was started without one, and where the host knows no others. */
export const calendarOf = (
  { calendar, calendarOf: own }: Pick<EngineOptions, "calendar" | "calendarOf">,
  companyId: string | undefined,
): Calendar => (companyId === undefined ? calendar : (own?.(companyId) ?? calendar));
