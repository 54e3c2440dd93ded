import type { Leaf } from "../../define/node.ts";
import type { Json } from "../../ports/json.ts";
import { PayloadTooLargeError } from "../perform/payload-too-large-error.ts";
import { reasonOf } from "../reason-of.ts";
import { toJsonValue } from "../to-json-value.ts";
import { askAfterFailure } from "./ask-after-failure.ts";
import type { Place } from "./place.ts";

/**
 * Evaluates one of the author's functions once and remembers what it gave. A function that throws parks the run for a person,
 * because it would throw again in the same way.
 */
export async function decideLeaf<T>(place: Place, path: string, about: string, leaf: Leaf<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    let problem: string | undefined;
    try {
      // Only the author's function is guarded: what the execution throws (parked, storage trouble) must pass.
      const decided = await place.execution.decide(path, about, () => {
        try {
          return toJsonValue(leaf(place.scope));
        } catch (error) {
          problem = reasonOf(error);
          throw error;
        }
      });
      return decided as Json as T;
    } catch (error) {
      // A value too large for the journal is the author's to change as well.
      if (error instanceof PayloadTooLargeError) problem ??= error.message;
      if (problem === undefined) throw error;
      const reason = `The ${about} of "${path}" could not be worked out: ${problem}`;
      await askAfterFailure(place, {
        path: `${path}@${about}#${round}`,
        step: path,
        reason,
        choices: ["retry", "stop"],
      });
    }
  }
}
