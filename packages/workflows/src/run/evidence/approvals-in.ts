import type { PlanLine } from "../../plan/plan-line.ts";
import type { PersonRequest } from "../../ports/people.ts";
import type { EntryOf } from "../journal/entry.ts";
import type { RunLog } from "../journal/run-log.ts";
import type { EvidenceAct, EvidenceApproval } from "./evidence-approval.ts";
import { instantText } from "./instant-text.ts";
import { personOf } from "./person-of.ts";
import { plainFields } from "./plain-json.ts";
import type { TitleOf } from "./title-of.ts";

/** Every question for approval of a run, with the plan that was shown and the votes. */
export const approvalsIn = (log: RunLog, titleOf: TitleOf): EvidenceApproval[] =>
  log
    .all("opened")
    .filter(({ request }) => request.kind === "approval")
    .map((opened) => approvalOf(log, opened, titleOf));

function approvalOf(log: RunLog, { seq, path, request }: EntryOf<"opened">, titleOf: TitleOf): EvidenceApproval {
  const closed = log.all("closed").find(({ token }) => token === request.token);
  const planHash = request.plan?.hash ?? "";
  return {
    seq,
    path,
    title: titleOf(path),
    round: Number(/#(\d+)$/.exec(path)?.[1] ?? 1),
    planHash,
    question: request.text,
    role: request.to,
    quorum: request.quorum ?? 1,
    barred: [...(request.barred ?? [])],
    ...(request.among === undefined ? {} : { among: [...request.among] }),
    askedAt: instantText(request.openedAt),
    shown: [...(request.plan?.lines ?? [])],
    acts: (log.last(path, "planned")?.lines ?? []).map((line) => actOf(line, titleOf)),
    votes: votesFor(log, request, planHash),
    outcome: closed?.reason ?? "open",
    ...(closed === undefined ? {} : { closedAt: instantText(closed.at) }),
    writes: [...new Set(log.all("intended").flatMap((intent) => (isCovered(intent, path) ? [intent.path] : [])))],
  };
}

/** A write names the approval around it; one that was asked about on its own lies where the question was asked. */
const isCovered = ({ approval, path }: EntryOf<"intended">, asked: string): boolean =>
  approval !== undefined && (approval === asked || asked.startsWith(`${path}@approval#`));

const votesFor = (log: RunLog, { token }: PersonRequest, planHash: string): EvidenceApproval["votes"] =>
  log
    .all("answered")
    .filter((entry) => entry.token === token)
    .map(({ seq, by, receivedAt, channel, value }) => {
      const { decision, hash, note } = value as { readonly [name: string]: unknown };
      const given = String(hash ?? "");
      return {
        seq,
        by: personOf(by),
        at: instantText(receivedAt),
        channel,
        decision: String(decision ?? ""),
        planHash: given,
        // A refusal ends it whatever plan it was given to.
        counts: given === planHash || decision === "decline",
        ...(typeof note === "string" ? { note } : {}),
      };
    });

function actOf({ path, will, effect, write, problem }: PlanLine, titleOf: TitleOf): EvidenceAct {
  return {
    path,
    title: titleOf(path),
    will,
    ...(effect === undefined ? {} : { effect }),
    ...(write === undefined
      ? {}
      : {
          system: write.system,
          operation: write.operation,
          target: write.target,
          fields: plainFields(write.fields),
          ...(write.prior === undefined ? {} : { before: plainFields(write.prior) }),
          fingerprint: write.fingerprint,
        }),
    ...(problem === undefined ? {} : { problem }),
  };
}
