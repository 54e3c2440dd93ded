import type * as z from "zod";
import type { Json } from "../../ports/json.ts";
import { jsonSchemaOf } from "./json-schema-of.ts";
import { LimitReached } from "./limit-reached.ts";
import type { Place } from "./place.ts";
import { RunFailed } from "./run-failed.ts";
import { StepFailed } from "./step-failed.ts";

/** What a person may decide about a failed or unknown step. */
export type FailureChoice = "retry" | "accept" | "skip" | "stop";

/** What went wrong, and what a person may choose. */
export interface FailureQuestion {
  readonly path: string;
  /** The step's own path, as `recover` reports it. */
  readonly step: string;
  readonly reason: string;
  readonly choices: readonly FailureChoice[];
  /** What a result given by hand must look like. */
  readonly output?: z.core.$ZodType;
  /** Whether the step may have happened, for whoever goes on when the time limit ends the question. Default `false`. */
  readonly isPossiblyDone?: boolean;
}

/** Who answers when something went wrong: whoever operates the runs. */
export const operatorRole = "operator";

const meaning: { readonly [C in FailureChoice]: string } = {
  retry:
    "retry: do it again (looked for first where it can be found; otherwise it may exist twice after an unknown outcome)",
  accept: "accept: it is done or done by hand; give the result under `output` when later steps need it",
  skip: "skip: go on without it; a write that is missing then stays a doubt",
  stop: "stop: end the run as failed",
};

/**
 * A failure goes to the `recover` around it, or parks the run until a person chooses. The choice is journaled with the person's name.
 */
export async function askAfterFailure(
  place: Place,
  question: FailureQuestion,
): Promise<{ choice: Exclude<FailureChoice, "stop">; output?: Json }> {
  if (place.recovering) throw new StepFailed(question.step, question.reason);
  const { execution } = place;
  const path = `${question.path}!`;
  const request = await execution.open(path, () => ({
    path,
    kind: "question",
    to: operatorRole,
    title: `"${question.step}" needs a decision`,
    text: `${question.reason}\nChoose:\n${question.choices.map((choice) => `- ${meaning[choice]}`).join("\n")}`,
    answer: {
      type: "object",
      properties: {
        choice: { enum: question.choices },
        note: { type: "string" },
        ...(question.output ? { output: jsonSchemaOf(question.output) } : {}),
      },
      required: ["choice"],
    },
  }));
  const until = Number.isFinite(place.limit) ? { until: place.limit } : {};
  const end = await execution.wait({ path: `${path}wait`, for: { token: request.token }, ...until });
  if (!end.came) {
    await execution.close(`${path}close`, request, "the time limit was reached");
    throw new LimitReached(place.limit, question.isPossiblyDone ? [question.step] : []);
  }
  const { choice, note, output } = end.value as { choice: FailureChoice; note?: string; output?: Json };
  if (choice === "stop")
    throw new RunFailed(`${question.reason} (stopped by ${end.by.name}${note ? `: ${note}` : ""})`);
  return output === undefined ? { choice } : { choice, output };
}
