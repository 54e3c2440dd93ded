import type { EvidencePack } from "@msp/workflows/run";
import { countOf } from "../../text/count-of.ts";
import type { Page } from "./page.ts";

type Outcome = EvidencePack["run"]["outcome"];

const ends: { readonly [O in Outcome]: string } = {
  succeeded: "it succeeded: every write was read back, or a person vouched for it by name",
  "finished with doubts": "it was finished, and some writes could not be proven",
  stopped: "the procedure itself ended it before its last step",
  failed: "it failed",
  cancelled: "it was cancelled",
  waiting: "it goes on: something is still to be done or waited for",
};

const said: { readonly [outcome: string]: string } = {
  verified: "read back and seen",
  done: "accepted by the service and not read back",
  unverified: "accepted, and not seen when it was read back",
  skipped: "skipped",
  failed: "failed",
  unknown: "not known to have happened",
  open: "still open",
};

/** What was asked, by whom, what was done, how it ended, and what is in doubt. */
export function summarySection({ pack, when, text, code, value, target }: Page): readonly string[] {
  const { run, writes, approvals, doubts, sop, journal, notes } = pack;
  const { company, requestedBy, startedBy } = run;
  const vouched = doubts.accepted.map(
    ({ by, writes: which }) => `${text(by.name)} vouched for ${countOf(which.length, "write")}`,
  );
  return [
    `- **Asked for** by ${text(startedBy.name)} (${text(startedBy.id)}) on ${when(run.startedAt)}${requestedBy.length === 0 ? "" : `, together with ${requestedBy.map(text).join(", ")}`}`,
    `- **For** ${company === undefined ? "no customer in particular" : `${target(`company ${company}`)} (company id ${code(company)})`}, at the provider ${code(run.tenant)}`,
    `- **What** the procedure "${text(run.title)}" (${code(run.workflow)}, version ${text(run.version)}); given: ${value(run.input)}`,
    `- **How it ended** ${run.endedAt === undefined ? "" : `on ${when(run.endedAt)}: `}${ends[run.outcome]}${run.reason === undefined ? "" : ` (${text(run.reason)})`}`,
    ...(run.cancelled
      ? [
          `- **Cancelled** by ${text(run.cancelled.by.name)} on ${when(run.cancelled.at)}: ${text(run.cancelled.reason)}`,
        ]
      : []),
    `- **What was done** ${writes.length === 0 ? "nothing was written" : `${countOf(writes.length, "write")}: ${countsOf(writes)}`}`,
    `- **Approvals** ${approvals.length === 0 ? "none were asked for" : approvals.map(({ title, outcome }) => `${text(title)}: ${text(outcome)}`).join("; ")}`,
    `- **Doubts** ${[...(doubts.open.length === 0 ? ["none are open"] : doubts.open.map(({ title }) => `not proven: ${text(title)}`)), ...vouched].join("; ")}`,
    ...(notes.length === 0 ? [] : [`- **Worth knowing** ${countOf(notes.length, "remark")}, below`]),
    `- **Proof** ${countOf(journal.entries.length, "entry", "entries")} in one chain, head ${code(journal.entries.at(-1)?.hash ?? "")}; ${sop.text === undefined ? "the procedure's text is not included" : "the procedure's text is in the JSON"}`,
  ];
}

/** How many writes ended how. */
function countsOf(writes: EvidencePack["writes"]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of writes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} ${said[outcome] ?? outcome}`).join(", ");
}
