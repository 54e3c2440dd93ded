import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import type { StepEnd } from "../execution.ts";
import { reasonOf } from "../reason-of.ts";
import { toJsonValue } from "../to-json-value.ts";
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
    const chosen = await chooseAfterFailure(place, path, at, action, end);
    if (chosen.choice === "skip") return undefined;
    if (chosen.choice === "accept") return { output: chosen.output };
    round += 1;
  }
}

type Chosen = { readonly choice: "retry" | "skip" } | { readonly choice: "accept"; readonly output: Json };

/** Asks what to do about a step that failed or is unknown; a result given by hand must fit the action like one of its own. */
async function chooseAfterFailure(
  place: Place,
  step: string,
  at: string,
  action: AnyAction,
  end: Extract<StepEnd, { kind: "finished" }>,
): Promise<Chosen> {
  let reason = `${action.title}: ${end.reason ?? end.outcome}`;
  for (let again = 1; ; again += 1) {
    const chosen = await askAfterFailure(place, {
      path: again === 1 ? at : `${at}@again${again}`,
      step,
      reason,
      choices: ["retry", "accept", "skip", "stop"],
      output: action.output,
      isPossiblyDone: end.outcome === "unknown",
    });
    if (chosen.choice !== "accept") return { choice: chosen.choice };
    const parsed = action.output.safeParse(chosen.output ?? {});
    if (parsed.success) return { choice: "accept", output: toJsonValue(parsed.data) };
    reason = `The result given for "${step}" does not fit, so it was not accepted:\n${reasonOf(parsed.error)}`;
  }
}
