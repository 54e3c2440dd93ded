import type { Json } from "../../ports/json.ts";
import { PayloadTooLargeError } from "../perform/payload-too-large-error.ts";
import { reasonOf } from "../reason-of.ts";
import { askAfterFailure } from "./ask-after-failure.ts";
import type { Place } from "./place.ts";

/** Longest reason that is journaled, in characters. */
const reasonAtMost = 4000;

/**
 * Works a value out once and remembers what came of it. What cannot be worked out parks the run for a person, because it would fail again in the same way;
 * that it failed is remembered as well, so that no walk after this one comes to another end by itself.
 */
export async function workOut(place: Place, path: string, about: string, compute: () => Json): Promise<Json> {
  const { execution } = place;
  for (let round = 1; ; round += 1) {
    const failure = `failure ${round} of ${about}`;
    let reason = execution.recall(path, failure);
    if (reason === undefined) {
      let problem: string | undefined;
      try {
        // Only the computation is guarded: what the execution throws (parked, storage trouble) must pass.
        return await execution.decide(path, about, () => {
          try {
            return compute();
          } catch (error) {
            problem = reasonOf(error);
            throw error;
          }
        });
      } catch (error) {
        // A value too large for the journal is the author's to change as well.
        if (error instanceof PayloadTooLargeError) problem ??= error.message;
        if (problem === undefined) throw error;
        const text = `The ${about} of "${path}" could not be worked out: ${problem}`.slice(0, reasonAtMost);
        reason = await execution.decide(path, failure, () => text);
      }
    }
    await askAfterFailure(place, {
      path: `${path}@${about}#${round}`,
      step: path,
      reason: String(reason),
      choices: ["retry", "stop"],
    });
  }
}
