import type { AnyWorkflow, Person } from "@msp/workflows";
import { createEngine, createMemoryRunStore, type Engine, type RunStatus } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import type { Respondents } from "../people/respondents.ts";
import { roleHolders } from "../people/role-holders.ts";
import { createNarrator, type Narrator, type NarratorOptions } from "../progress/create-narrator.ts";
import { createProgress } from "../progress/create-progress.ts";
import { createJournalFile } from "./create-journal-file.ts";
import { createJournalingStore } from "./create-journaling-store.ts";
import { driveRun } from "./drive-run.ts";
import { findTelemetry } from "./find-telemetry.ts";
import { obtainJournalKey } from "./journal-key.ts";
import type { Session } from "./open-session.ts";
import { unlessOver } from "./unless-over.ts";

/** What is run, by whom and for whom. */
export interface HostRunOptions {
  readonly workflow: AnyWorkflow;
  readonly input: unknown;
  readonly by: Person;
  readonly startKey: string;
  readonly company?: string | undefined;
  readonly journal?: string | undefined;
  readonly keyFile?: string | undefined;
  /** Who answers. */
  respondents(narrator: Narrator, holders: NarratorOptions["holders"]): Respondents;
}

/** A run in the memory of this process. */
export interface HostedRun {
  readonly engine: Engine;
  readonly runId: string;
  readonly narrator: Narrator;
  /** The journal's file. */
  readonly journal: string;
  /** Goes on as far as it goes here, printing each step as it ends. */
  drive(): Promise<RunStatus>;
  /** Nothing more is printed or journaled. */
  close(): void;
}

/** Starts a run of the sandbox in the memory of this process, with its journal on disk and its progress on the terminal. */
export async function hostRun(
  context: CommandContext,
  { tenant, clock, calendar, calendarOf, adapters }: Session,
  { workflow, input, by, startKey, company, journal: file, keyFile, respondents: choose }: HostRunOptions,
): Promise<HostedRun> {
  const { environment, terminal } = context;
  const signingKey = await obtainJournalKey({ file: keyFile, environment });
  const journal = createJournalFile({ file, mayReplace: true, signingKey });
  const holders = roleHolders(tenant, by);
  const narrator = createNarrator({ workflow, holders, format: (at) => calendar.format(at) });
  const progress = createProgress(context, narrator, workflow);
  const respondents = choose(narrator, holders);
  const telemetry = await findTelemetry(context);
  const engine = await createEngine(createJournalingStore(createMemoryRunStore(), journal), {
    workflows: [workflow],
    adapters,
    tenant,
    clock,
    calendar,
    ...(calendarOf && { calendarOf }),
    people: respondents,
    // Runs in memory know nothing of what an earlier process did under the same start key.
    lookFirst: "always",
    onEntry(runId, entry, before) {
      progress.entry(runId, entry, narrator.tell(entry));
      telemetry?.onEntry(runId, entry, before);
    },
  });
  await telemetry?.watch(engine);
  const runId = await engine.start(workflow, { input, startKey, by, ...(company === undefined ? {} : { company }) });
  return {
    engine,
    runId,
    narrator,
    journal: journal.path ?? "",
    async drive() {
      const status = await driveRun({ engine, runId, respondents, clock, isRealTime: false, ended: terminal.ended });
      progress.end();
      if (status.outcome !== "finished with doubts") return status;
      const unproven = status.doubts.map((path) => narrator.titleOf(path));
      const voucher = await unlessOver(terminal.ended, respondents.vouch(unproven, terminal.ended));
      return voucher ? engine.acceptDoubts(runId, voucher) : status;
    },
    close() {
      progress.end();
      journal.close();
    },
  };
}
