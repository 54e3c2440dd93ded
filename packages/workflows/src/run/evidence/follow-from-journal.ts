import { RunLog } from "../journal/run-log.ts";
import type { Journal } from "../journal/verify-journal.ts";
import { answersIn } from "./answers-in.ts";
import { approvalsIn } from "./approvals-in.ts";
import { decisionsIn } from "./decisions-in.ts";
import { doubtsOf } from "./doubts-of.ts";
import type { EvidencePack } from "./evidence-pack.ts";
import { notesIn } from "./notes-in.ts";
import { noticesIn } from "./notices-in.ts";
import { runFactsIn } from "./run-facts-in.ts";
import type { TitleOf } from "./title-of.ts";
import { writesIn } from "./writes-in.ts";

/** The parts of a pack that say nothing but what its journal says. */
export type FromJournal = Pick<
  EvidencePack,
  "run" | "approvals" | "decisions" | "answers" | "writes" | "doubts" | "notices" | "notes"
>;

/**
 * What follows from a journal and the titles of its places, and from nothing else: so anybody can work it out again and compare. Throws `TypeError` when
 * the journal does not begin with the start of a run.
 */
export function followFromJournal(journal: Journal, titleOf: TitleOf): FromJournal {
  const log = new RunLog(journal.entries, () => Promise.reject(new TypeError("Evidence is only read.")));
  return {
    run: runFactsIn(log, journal.runId, titleOf),
    approvals: approvalsIn(log, titleOf),
    decisions: decisionsIn(log, titleOf),
    answers: answersIn(log, titleOf),
    writes: writesIn(log, titleOf),
    doubts: doubtsOf(log, titleOf),
    notices: noticesIn(log, titleOf),
    notes: notesIn(log, titleOf),
  };
}
