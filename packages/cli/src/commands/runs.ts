import type { CommandContext } from "../command-context.ts";
import { describeRun } from "../desk/describe-run.ts";
import { knownWorkflow } from "../desk/known-workflow.ts";
import { type OpenedDesk, openRunDesk } from "../desk/open-run-desk.ts";
import type { RunSummary } from "../desk/run-summary.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { operatorOf } from "../people/operator-of.ts";
import { roleHolders } from "../people/role-holders.ts";
import { columnsOf } from "../text/columns-of.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";

/** Options of `runs`. */
export interface RunsOptions {
  readonly state: string | undefined;
  readonly tenant: string | undefined;
  /** Only runs in which somebody is asked, or has to vouch. */
  readonly waiting: boolean;
  /** Also runs that ended long ago. */
  readonly all: boolean;
}

/** How long a run that has ended is listed without `--all`: a day. */
const recentMs = 24 * 60 * 60 * 1000;

/** Lists runs: how each stands, whose turn it is, and when time wakes it. */
export async function runs(context: CommandContext, options: RunsOptions): Promise<ExitCode> {
  const opened = await openRunDesk(context, { ...options, purpose: "look" });
  try {
    const now = opened.session.clock.now();
    const listed = (await opened.desk.runs()).filter((run) => isMeant(run, options, now));
    if (context.options.json) for (const run of listed) context.terminal.write(JSON.stringify(run));
    else await print(context, opened, listed, options);
    return exitCode.success;
  } finally {
    await opened.close();
  }
}

const headings = ["RUN", "WORKFLOW", "CUSTOMER", "SINCE", "STATE", "NEXT TIME"];

/** One run where a table does not fit: its id, and the rest of its row behind it. */
function inSentence(
  [run = "", workflow = "", customer = "", since = "", state = "", next = "-"]: string[],
  width: number,
) {
  const parts = [
    workflow,
    customer === "-" ? "" : customer,
    state,
    `since ${since}`,
    next === "-" ? "" : `next ${next}`,
  ];
  return wrapTextAfter(`${run}  `, parts.filter((part) => part !== "").join(", "), width);
}

function isMeant(run: RunSummary, { waiting, all }: RunsOptions, now: number): boolean {
  const needsSomebody = run.requests.length > 0 || run.outcome === "finished with doubts";
  if (waiting) return needsSomebody;
  return all || run.outcome === "waiting" || needsSomebody || now - (run.endedAt ?? 0) < recentMs;
}

async function print(
  context: CommandContext,
  { desk, session }: OpenedDesk,
  listed: readonly RunSummary[],
  options: RunsOptions,
): Promise<void> {
  const { terminal } = context;
  if (listed.length === 0) {
    terminal.write(`${options.waiting ? "Nobody is asked anything" : "No runs"} in "${desk.file}".`);
    return;
  }
  const format = (at: number) => session.calendar.format(at);
  const holders = roleHolders(session.tenant, operatorOf(context, undefined));
  const workflows = await context.workflows();
  const described = listed.map((run) => {
    const workflow = knownWorkflow(workflows, run);
    return { run, ...describeRun(run, { workflow, format, holders, isServed: desk.isServed }) };
  });
  const rows = described.map(({ run, state }) => [
    run.runId,
    run.workflow,
    run.companyName ?? run.company ?? "-",
    format(run.startedAt),
    state,
    run.wakeAt === undefined ? "-" : format(run.wakeAt),
  ]);
  const lines = columnsOf([headings, ...rows]);
  const isNarrow = lines.some((line) => line.length > terminal.columns);
  if (!isNarrow) terminal.write(lines[0] ?? "");
  for (const [index, { turns }] of described.entries()) {
    if (isNarrow) for (const line of inSentence(rows[index] ?? [], terminal.columns)) terminal.write(line);
    else terminal.write(lines[index + 1] ?? "");
    for (const turn of turns) for (const line of wrapTextAfter("  → ", turn, terminal.columns)) terminal.write(line);
  }
}
