import type { RunStatus } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { describeTurns, type Turn } from "../evidence/describe-turns.ts";
import { type LocatedRun, type LocateRunOptions, locateRun } from "../evidence/locate-run.ts";
import { type NextStep, nextSteps } from "../evidence/next-steps.ts";
import { statusInJournal } from "../evidence/status-in-journal.ts";
import { type ToldRun, tellRun } from "../evidence/tell-run.ts";
import { zoneOf } from "../evidence/zone-of.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { operatorOf } from "../people/operator-of.ts";
import { roleHolders } from "../people/role-holders.ts";
import { createTextProgress } from "../progress/text-progress.ts";
import { shellWord } from "../text/shell-word.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";

/** Options of `run show`. */
export interface RunShowOptions extends LocateRunOptions {
  /** Whether what was only read or decided by rule is shown as well. */
  readonly all: boolean;
}

/** News of these words say nothing about what was done or said. */
const quiet: ReadonlySet<string> = new Set(["read", "decided"]);

/** What is shown of a run. */
interface Shown {
  readonly located: LocatedRun;
  readonly told: ToldRun;
  readonly status: RunStatus;
  readonly turns: readonly Turn[];
  readonly next: readonly NextStep[];
  readonly zone: string;
}

/** Shows one run as a technician reads it: how it stands and whose turn it is, what was done and said, and what to do next. */
export async function runShow(context: CommandContext, run: string, options: RunShowOptions): Promise<ExitCode> {
  const located = await locateRun(context, run, options);
  try {
    const { desk, journal, session } = located;
    const holders = roleHolders(session.tenant, operatorOf(context, undefined));
    const format = (at: number) => session.calendar.format(at);
    const told = tellRun(journal, await context.workflows(), { format, holders, knowsPeople: located.knowsPeople });
    const status = desk ? await desk.status(journal.runId) : statusInJournal(journal, told);
    const given = options.state === undefined ? "" : ` --state ${shellWord(options.state)}`;
    // What was answered a moment ago still stands among the requests until the run has gone on.
    const isReady = (await desk?.runs({ idBegins: journal.runId }))?.[0]?.isReady ?? false;
    const shown: Shown = {
      located,
      told,
      status,
      turns:
        status.outcome === "waiting" && !isReady
          ? describeTurns({ status, entries: journal.entries, narrator: told.narrator })
          : [],
      next: nextSteps(status, desk && { isServed: desk.isServed, isReady, given }),
      zone: await zoneOf(context),
    };
    if (context.options.json) context.terminal.write(JSON.stringify(dataOf(shown)));
    else print(context, shown, options.all);
    return exitCode.success;
  } finally {
    await located.close();
  }
}

function dataOf({ located, told, status, turns, next, zone }: Shown) {
  const { started, narrator, lines } = told;
  return {
    kind: "run",
    ...status,
    title: narrator.titleOf(""),
    startKey: started.startKey,
    company: started.company,
    startedBy: started.by,
    startedAt: new Date(started.at).toISOString(),
    isServed: located.desk?.isServed ?? false,
    turns: turns.map(({ text }) => text),
    next,
    zone,
    timeline: lines.map(({ entry, line: { word, text, details = [] } }) => ({
      seq: entry.seq,
      at: new Date(entry.at).toISOString(),
      path: entry.path,
      word,
      text,
      details,
    })),
  };
}

function print(context: CommandContext, { located, told, status, turns, next, zone }: Shown, all: boolean): void {
  const { terminal } = context;
  const { started, definition, narrator, lines } = told;
  const { outcome, reason, doubts } = status;
  const write = (first: string, text: string) => {
    for (const line of wrapTextAfter(first, text, terminal.columns)) terminal.write(line);
  };
  const last = located.journal.entries.at(-1);
  write("", `${narrator.titleOf("")} ${started.version} · run ${status.runId}`);
  write(
    "customer   ",
    started.company === undefined ? "none in particular" : narrator.nameOf(`company ${started.company}`),
  );
  write("started    ", `${narrator.format(started.at)} by ${started.by.name}, for "${started.startKey}"`);
  write(
    "state      ",
    `${outcome}${reason === undefined ? "" : `: ${reason}`}, since ${narrator.format(last?.at ?? started.at)}`,
  );
  write("times in   ", zone);
  if ("missing" in definition) write("definition ", `places go by their paths, because ${definition.missing}`);

  const progress = createTextProgress(terminal, narrator, { title: narrator.titleOf("") });
  terminal.write("");
  for (const { entry, line } of lines) if (all || !quiet.has(line.word)) progress.entry(status.runId, entry, line);
  progress.end();

  terminal.write("");
  for (const path of doubts) write("  ? not proven: ", narrator.titleOf(path));
  for (const { text, howToAnswer } of turns) {
    write("  → waits for ", text);
    if (located.desk) for (const line of howToAnswer) write("      ", line);
  }
  if (outcome === "waiting" && turns.length === 0)
    write(
      "  → ",
      located.desk?.isServed ? "the host goes on with it" : "there is something to do now, and nobody does it",
    );
  if (!located.desk && outcome === "waiting")
    write("  ", "This is a journal's file: the run lived in the memory of a process and ended with it.");
  if (next.length > 0) terminal.write("next:");
  for (const { what, command } of next) write(`  ${command}  `, what);
}
