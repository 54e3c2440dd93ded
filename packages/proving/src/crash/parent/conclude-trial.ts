import type { Journal } from "@msp/workflows/run";
import type { Finding } from "../judge/finding.ts";
import { judgeRun } from "../judge/judge-run.ts";
import type { AskedPeople } from "./ask-people.ts";
import type { JournalMirror } from "./journal-mirror.ts";
import type { World } from "./open-world.ts";
import type { TrialPlan } from "./trial-plan.ts";
import type { TrialResult } from "./trial-result.ts";
import type { TrialWork } from "./work-of-trial.ts";

/** What is left of a trial when its run has ended or was given up. */
export interface TrialRemains {
  readonly plan: TrialPlan;
  readonly work: TrialWork;
  readonly world: World;
  readonly people: AskedPeople;
  readonly mirror: JournalMirror;
  /** The journal as the last process exported it; without one, what was heard of it is judged. */
  readonly exported: Journal | undefined;
  readonly runId: string;
  readonly signingKey: string;
  readonly isBehind: boolean;
  readonly kills: readonly string[];
  readonly findings: readonly Finding[];
  readonly happened: TrialResult["happened"];
}

const hourMs = 60 * 60_000;

/** Lets everything that is under way be carried out, and has the run judged. */
export async function concludeTrial(remains: TrialRemains): Promise<TrialResult> {
  const { plan, work, world, people, mirror, exported, runId, signingKey, isBehind, kills, happened } = remains;
  // Nothing may come after the end.
  await world.time.moveTo(world.time.now() + hourMs);
  const journal: Journal = exported ?? { format: "msp-journal-1", runId, entries: mirror.entries, heads: [] };
  const writes = world.writes();
  const { findings, doubts } = judgeRun({
    workflow: work.workflow,
    journals: [journal],
    signingKey,
    intents: mirror.intents,
    writes,
    edits: world.edits(),
    acknowledged: people.acknowledged,
    questions: people.questions,
    mayRepeatSafely: isBehind,
    seen: [...remains.findings, ...people.findings],
  });
  const refusals = people.questions.length - doubts.length;
  return { plan, kills, findings, doubts, refusals, happened, entries: journal.entries, writes };
}
