/** Units a duration can be written in. */
export type DurationUnit = "second" | "minute" | "hour" | "day" | "business hour" | "business day";

/**
 * A length of time as people write it: `30 minutes`, `2 business days`. Business units are worked out with the customer's calendar.
 *
 * @example
 * ```ts
 * import type { Duration } from "@msp/workflows";
 *
 * const limit: Duration = "30 minutes";
 * ```
 */
export type Duration = `1 ${DurationUnit}` | `${number} ${DurationUnit}s`;
