import type { Duration } from "../domain/duration.ts";

/**
 * Business time of a customer: opening hours, holidays and zone come from the contract, never from the machine's local time.
 *
 * Instants are milliseconds since 1970-01-01 UTC. Elapsed units are added as they are; business units count open time only.
 */
export interface Calendar {
  /** The instant `duration` after `from`. A business day ends at the same local time on the next open day; from a closed instant it counts from the next opening. */
  after(from: number, duration: Duration): number;
  isOpen(at: number): boolean;
  /** The next instant the calendar is open at or after `at`. */
  nextOpen(at: number): number;
  /** The instant of a local time such as `2026-11-30T17:00` in the calendar's zone; throws `TypeError` for text that is not one. */
  instantOf(localTime: string): number;
  /** Text for people in the calendar's zone, for example `Mon 30 Nov 2026 17:00`. */
  format(at: number): string;
}
