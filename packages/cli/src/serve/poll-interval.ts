import { type Duration, parseDuration } from "@msp/workflows/ports";
import { UsageError } from "../usage-error.ts";
import type { ServeSettings } from "./serve-settings.ts";

const unitMs: { readonly [unit: string]: number } = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** More often would eat up the requests that all integrations of a database share. */
const shortestMs = 10_000;

/** How often tickets are asked for, in milliseconds; `false` for never. Throws `UsageError` for what is no elapsed duration, or too short. */
export function pollIntervalMs(poll: ServeSettings["poll"]): number | false {
  if (poll === false) return false;
  const interval = elapsedMs(poll.every);
  if (interval >= shortestMs) return interval;
  throw new UsageError(
    `"serve.poll.every" is "${poll.every}". Write an elapsed time of at least 10 seconds, for example "60 seconds", or set "poll" to false.`,
  );
}

/** An elapsed duration of the configuration in milliseconds; throws `UsageError` naming its place where it is none. */
export function waitingTimeMs(text: string, place: string): number {
  const waiting = elapsedMs(text);
  if (waiting >= 0) return waiting;
  throw new UsageError(`"${place}" is "${text}". Write an elapsed time, for example "3 minutes".`);
}

function elapsedMs(text: string): number {
  try {
    const { count, unit } = parseDuration(text as Duration);
    return count * (unitMs[unit] ?? Number.NaN);
  } catch {
    return Number.NaN;
  }
}
