import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { approveSingleWrite } from "./approve-single-write.ts";
import { askAfterFailure } from "./ask-after-failure.ts";
import { LimitReached } from "./limit-reached.ts";
import type { Place } from "./place.ts";

/** A round's path: the first round is the step's own place, later ones carry their number. */
const roundPath = (path: string, round: number) => (round === 1 ? path : `${path}#${round}`);

/**
 * Performs one action to its end, with a person deciding about failures. Gives `undefined` when the step was skipped.
 */
export async function performStep(
  place: Place,
  path: string,
  action: AnyAction,
  input: Json,
): Promise<{ output: Json } | undefined> {
  const { execution, limit, guard } = place;
  for (let round = 1; ; ) {
    const at = roundPath(path, round);
    const end = await execution.step({
      path: at,
      input,
      ...(Number.isFinite(limit) ? { until: limit } : {}),
      ...(guard === undefined ? {} : { approval: guard.round }),
    });
    if (end.kind === "over") throw new LimitReached(limit, end.possiblyDone ? [path] : []);
    if (end.kind === "needs approval") {
      if (!guard) throw new Error(`"${at}" asks for an approval where none is around it.`);
      await approveSingleWrite(place, guard, at, end);
      continue;
    }
    if (end.outcome !== "failed" && end.outcome !== "unknown") return { output: end.output ?? null };
    const chosen = await askAfterFailure(place, {
      path: at,
      step: path,
      reason: `${action.title}: ${end.reason ?? end.outcome}`,
      choices: ["retry", "accept", "skip", "stop"],
    });
    if (chosen.choice === "skip") return undefined;
    if (chosen.choice === "accept") return { output: chosen.output ?? null };
    round += 1;
  }
}
