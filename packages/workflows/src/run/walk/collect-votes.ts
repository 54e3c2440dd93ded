import { isSamePerson } from "../../domain/same-person.ts";
import type { Asked } from "./ask-person.ts";
import { Stopped } from "./stopped.ts";

/** What the approvers decided, and who they were, by id. */
export interface Verdict {
  readonly outcome: "approved" | "declined";
  readonly by: readonly string[];
}

/** What an approver answers: the decision, and the hash of what was seen. */
export const approvalAnswer = {
  type: "object",
  properties: { decision: { enum: ["approve", "decline"] }, hash: { type: "string" }, note: { type: "string" } },
  required: ["decision", "hash"],
} as const;

/** Counts votes of different persons until enough agree or one declines. */
export async function collectVotes(asked: Asked, quorum: number, hash: string): Promise<Verdict> {
  const voters: string[] = [];
  for (;;) {
    const vote = await asked.next();
    if (!vote.came) throw new Stopped("Nobody decided in time.");
    const { decision, hash: seen } = vote.value as { decision: "approve" | "decline"; hash: string };
    if (decision === "decline") return { outcome: "declined", by: [vote.by.id] };
    // An approval given to another plan is void; the engine has told its sender so.
    const isCounted = voters.some((id) => isSamePerson(id, vote.by.id));
    if (seen === hash && !isCounted) voters.push(vote.by.id);
    if (voters.length >= quorum) return { outcome: "approved", by: voters };
  }
}
