import type { StepEnd } from "../execution.ts";
import { operatorRole } from "./ask-after-failure.ts";
import type { Place } from "./place.ts";
import { LimitReached, Stopped } from "./signals.ts";

/**
 * A write that was not known when the approval around it was given needs an approval of its own, once it is known.
 * Its people are those of the approval around; the engine refuses the same people as there.
 */
export async function approveSingleWrite(
  place: Place,
  step: string,
  end: Extract<StepEnd, { kind: "needs approval" }>,
): Promise<void> {
  const { execution } = place;
  const { write } = end;
  const path = `${step}@approval:${write.fingerprint}`;
  const request = await execution.open(path, () => ({
    path,
    kind: "approval",
    to: place.approver ?? operatorRole,
    title: `Approve: ${write.operation} on ${write.target}`,
    text: `"${step}" was not known when the approval was given, or differs from it. It would send this now.`,
    answer: approvalAnswer,
    plan: {
      hash: write.fingerprint,
      lines: [
        `${write.operation} ${write.target} ${JSON.stringify(write.fields)}`,
        `${write.request.method} ${write.request.url}`,
      ],
    },
  }));
  const until = Number.isFinite(place.limit) ? { until: place.limit } : {};
  const vote = await execution.wait({ path: `${path}@wait`, for: { token: request.token }, ...until });
  if (!vote.came) {
    await execution.close(`${path}@close`, request, "the time limit was reached");
    throw new LimitReached(place.limit);
  }
  if ((vote.value as { decision: string }).decision === "decline")
    throw new Stopped(`"${step}" was declined by ${vote.by.name}.`);
  await execution.decide(end.approval, `write ${step}`, () => write.fingerprint);
}

/** What an approver answers: the decision, and the hash of what was seen. */
export const approvalAnswer = {
  type: "object",
  properties: { decision: { enum: ["approve", "decline"] }, hash: { type: "string" }, note: { type: "string" } },
  required: ["decision", "hash"],
} as const;
