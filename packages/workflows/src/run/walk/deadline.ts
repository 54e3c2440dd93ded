import type { Leaf } from "../../define/node.ts";
import type { Duration } from "../../domain/duration.ts";
import { decideLeaf } from "./decide-leaf.ts";
import type { Place } from "./place.ts";

/** A duration the author fixed or works out from earlier results. */
export const durationOf = (
  place: Place,
  path: string,
  about: string,
  given: Duration | Leaf<Duration>,
): Promise<Duration> => (typeof given === "function" ? decideLeaf(place, path, about, given) : Promise.resolve(given));

/** The absolute instant a duration from now, worked out once: after a restart the deadline has not moved. */
export async function deadline(
  place: Place,
  path: string,
  about: string,
  given: Duration | Leaf<Duration>,
): Promise<number> {
  const { execution } = place;
  const duration = await durationOf(place, path, `${about} duration`, given);
  return Number(await execution.decide(path, about, () => execution.after(execution.now(), duration)));
}
