import type { Leaf } from "../../define/node.ts";
import type { Duration } from "../../domain/duration.ts";
import { decideInstant } from "./decide-instant.ts";
import { durationOf } from "./duration-of.ts";
import type { Place } from "./place.ts";

/** The absolute instant a duration from now, worked out once: after a restart the deadline has not moved. */
export async function deadline(
  place: Place,
  path: string,
  about: string,
  given: Duration | Leaf<Duration>,
): Promise<number> {
  const { execution } = place;
  const duration = await durationOf(place, path, `${about} duration`, given);
  return decideInstant(place, path, about, () => execution.after(execution.now(), duration));
}
