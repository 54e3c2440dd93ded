import { type Duration, parseDuration } from "@msp/workflows/ports";
import { UsageError } from "../usage-error.ts";

const unitMs: { readonly [unit: string]: number } = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** An elapsed duration such as `10 minutes`, in milliseconds. Throws `UsageError` that names where it was given. */
export function elapsedMs(text: string, where: string): number {
  try {
    const { count, unit } = parseDuration(text as Duration);
    const milliseconds = count * (unitMs[unit] ?? Number.NaN);
    if (Number.isFinite(milliseconds)) return milliseconds;
  } catch {
    // Said below, in one way.
  }
  throw new UsageError(`${where} is "${text}". Write an elapsed time, for example "10 minutes".`);
}
