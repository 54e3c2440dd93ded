import type { Place } from "./place.ts";
import { workOut } from "./work-out.ts";

/**
 * Works an instant out once, in milliseconds since 1970-01-01 UTC: a calendar that changes does not move it. One that no calendar has parks the run for a
 * person, as a mapping does that fails.
 */
export const decideInstant = async (
  place: Place,
  path: string,
  about: string,
  compute: () => number,
): Promise<number> => Number(await workOut(place, path, about, () => requireInstant(compute())));

/** Throws `RangeError` for what lies beyond the instants there are (some 270,000 years around 1970): nothing could wake a run then. */
export function requireInstant(at: number): number {
  if (Number.isNaN(new Date(at).getTime()))
    throw new RangeError("It leads to no instant there is. Give a shorter time.");
  return at;
}
