import type { Calendar } from "@msp/workflows/ports";
import { parseDuration } from "@msp/workflows/ports";
import { UsageError } from "../usage-error.ts";

/** Up to when runs must have ended to be archived: a date, or an age. */
export interface ArchiveLimit {
  /** A day as `2026-08-01`, or a time of a day as `2026-08-01T12:00`, in the provider's zone. */
  readonly before?: string | undefined;
  /** An age, for example `90 days`. */
  readonly olderThan?: string | undefined;
}

const hourMs = 3_600_000;

/** The instant that is meant, in milliseconds since 1970-01-01 UTC. Throws `UsageError` for one that is not clear or has not passed. */
export function instantOfLimit({ before, olderThan }: ArchiveLimit, calendar: Calendar, now: number): number {
  if ((before === undefined) === (olderThan === undefined))
    throw new UsageError('Say which runs are meant: either --before 2026-08-01, or --older-than "90 days".');
  const instant = before === undefined ? ageOf(olderThan ?? "", now) : dateOf(before, calendar);
  if (instant > now)
    throw new UsageError(
      `--before ${before} lies in the future. Give a day that has passed: runs that ended before it are archived.`,
    );
  return instant;
}

function dateOf(text: string, calendar: Calendar): number {
  const isWellFormed = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text);
  try {
    if (isWellFormed) return calendar.instantOf(text.includes("T") ? text : `${text}T00:00`);
  } catch {
    // No such day: said below, as for every other text.
  }
  throw new UsageError(`--before "${text}" is not a day. Write it as 2026-08-01 or 2026-08-01T12:00.`);
}

function ageOf(text: string, now: number): number {
  const unknown = () =>
    new UsageError(`--older-than "${text}" is not an age. Write it as "90 days" or "12 hours", in elapsed time.`);
  try {
    const { count, unit } = parseDuration(text as never);
    if (unit === "day") return now - count * 24 * hourMs;
    if (unit === "hour") return now - count * hourMs;
  } catch {
    throw unknown();
  }
  throw unknown();
}
