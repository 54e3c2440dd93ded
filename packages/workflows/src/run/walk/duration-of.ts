import type { Leaf } from "../../define/node.ts";
import type { Duration } from "../../domain/duration.ts";
import { requireInstant } from "./decide-instant.ts";
import { decideLeaf } from "./decide-leaf.ts";
import type { Place, Scope } from "./place.ts";

/** A duration the author fixed or works out from earlier results; one that leads to no instant from now is asked about before it is remembered. */
export function durationOf(
  place: Place,
  path: string,
  about: string,
  given: Duration | Leaf<Duration>,
): Promise<Duration> {
  if (typeof given !== "function") return Promise.resolve(given);
  const { execution } = place;
  return decideLeaf(place, path, about, (scope: Scope) => {
    const duration = given(scope);
    requireInstant(execution.after(execution.now(), duration));
    return duration;
  });
}
