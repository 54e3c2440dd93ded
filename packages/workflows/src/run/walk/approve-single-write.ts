import type { StepEnd } from "../execution.ts";
import { approvedWrite } from "../perform/approval-covers.ts";
import { askPerson } from "./ask-person.ts";
import { approvalAnswer, collectVotes } from "./collect-votes.ts";
import type { Guard, Place } from "./place.ts";
import { Stopped } from "./stopped.ts";

/**
 * A write that was not known when the approval around it was given, or differs from it, needs an approval of its own once it is known: by as many
 * of the same people, and by nobody who was barred there.
 */
export async function approveSingleWrite(
  place: Place,
  guard: Guard,
  step: string,
  end: Extract<StepEnd, { kind: "needs approval" }>,
): Promise<void> {
  const { execution } = place;
  const { write } = end;
  for (let round = 1; ; round += 1) {
    const path = `${step}@approval#${round}`;
    if (execution.recall(path, "superseded")) continue;
    const asked = await askPerson(place, {
      path,
      escalate: guard.escalate,
      build: () => ({
        path,
        kind: "approval",
        to: guard.by,
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
        barred: guard.barred,
        ...(guard.among && { among: guard.among }),
        quorum: guard.quorum,
      }),
    });
    if (asked.request.plan?.hash !== write.fingerprint) {
      await execution.decide(path, "superseded", () => true);
      await execution.close(`${path}@close`, asked.request, "what would be sent has changed; it is asked anew");
      continue;
    }
    const verdict = await collectVotes(asked, guard.quorum, write.fingerprint);
    await execution.close(`${path}@close`, asked.request, verdict.outcome);
    if (verdict.outcome === "declined") throw new Stopped(`"${step}" was declined by ${verdict.by.join(", ")}.`);
    await execution.decide(guard.round, approvedWrite(step, write.fingerprint), () => true);
    return;
  }
}
