import type { AnyWorkflow, Person } from "@msp/workflows";
import type { Entry, RunStatus } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { driveRun } from "../host/drive-run.ts";
import { unlessOver } from "../host/unless-over.ts";
import type { Respondents } from "../people/respondents.ts";
import { roleHolders } from "../people/role-holders.ts";
import { createNarrator, type Narrator, type NarratorOptions } from "../progress/create-narrator.ts";
import { createProgress } from "../progress/create-progress.ts";
import { followRun } from "./follow-run.ts";
import type { OpenedDesk } from "./open-run-desk.ts";
import { tellRespondents } from "./tell-respondents.ts";

/** Which run is told on this terminal, and who answers here. */
export interface DeskRunOptions {
  readonly runId: string;
  readonly workflow: AnyWorkflow;
  /** Who gave the command. */
  readonly operator: Person;
  /** Entries that are known and not to be told again. Default: none. */
  readonly known?: readonly Entry[];
}

/** A run at a desk, told on this terminal. */
export interface DeskRun {
  readonly narrator: Narrator;
  /** Takes it as far as it goes without time passing or anybody answering. */
  advance(): Promise<RunStatus>;
  /** Lets time pass and people at this terminal answer, until it ends or waits for somebody who is not here. */
  drive(choose: (narrator: Narrator, holders: NarratorOptions["holders"]) => Respondents): Promise<RunStatus>;
}

/** Tells a run on this terminal while it is driven, here or by the host: the same words either way. */
export function runAtDesk(
  context: CommandContext,
  { desk, session: { tenant, clock, calendar } }: Pick<OpenedDesk, "desk" | "session">,
  { runId, workflow, operator, known = [] }: DeskRunOptions,
): DeskRun {
  const { ended } = context.terminal;
  const holders = roleHolders(tenant, operator);
  const narrator = createNarrator({ workflow, holders, format: (at) => calendar.format(at) });
  const progress = createProgress(context, narrator, workflow);
  for (const entry of known) narrator.tell(entry);
  const news: Entry[] = [...known];
  const run = followRun(desk, {
    runId,
    after: known.at(-1)?.seq ?? 0,
    ended,
    hear(entry) {
      news.push(entry);
      progress.entry(runId, entry, narrator.tell(entry));
    },
  });
  const advance = async (): Promise<RunStatus> => {
    await unlessOver(ended, run.runUntilIdle());
    progress.end();
    return run.status();
  };

  return {
    narrator,
    advance,
    async drive(choose) {
      const respondents = choose(narrator, holders);
      const tell = tellRespondents(respondents);
      const engine = {
        ...run,
        async runUntilIdle() {
          await unlessOver(ended, run.runUntilIdle());
          for (const entry of news.splice(0)) await tell(entry);
        },
      };
      const status = await driveRun({ engine, runId, respondents, clock, isRealTime: true, ended });
      progress.end();
      if (status.outcome !== "finished with doubts") return status;
      const unproven = status.doubts.map((path) => narrator.titleOf(path));
      const voucher = await unlessOver(ended, respondents.vouch(unproven, ended));
      if (!voucher) return status;
      await desk.acceptDoubts(runId, voucher);
      return advance();
    },
  };
}
