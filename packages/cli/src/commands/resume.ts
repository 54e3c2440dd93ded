import type { RunStatus } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { findRun } from "../desk/find-run.ts";
import { knownWorkflow } from "../desk/known-workflow.ts";
import { type OpenedDesk, openRunDesk } from "../desk/open-run-desk.ts";
import { runAtDesk } from "../desk/run-at-desk.ts";
import type { RunSummary } from "../desk/run-summary.ts";
import { type ExitCode, exitCode, exitCodeOf } from "../exit-code.ts";
import { goLiveAgain } from "../live/go-live-again.ts";
import { operatorOf } from "../people/operator-of.ts";
import { describeStatus } from "../progress/describe-status.ts";
import { resultOf } from "../progress/result-of.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `resume`. */
export interface ResumeCommandOptions {
  readonly state: string | undefined;
  readonly tenant: string | undefined;
  readonly as: string | undefined;
  readonly keyFile: string | undefined;
  /** Whether live runs go on without asking at the terminal. */
  readonly yes: boolean;
}

/** Of several runs the command ends with what needs most attention. */
const worstFirst = [exitCode.failed, exitCode.doubts, exitCode.waiting];

/** Takes a run, or every run that has something to do, as far as it goes without waiting: here, or by asking the host. */
export async function resume(
  context: CommandContext,
  given: string | undefined,
  options: ResumeCommandOptions,
): Promise<ExitCode> {
  const only = new Set<string>();
  const opened = await openRunDesk(context, { ...options, purpose: "drive", only });
  try {
    const runs = await meant(opened, given);
    if (runs.length === 0) {
      const { isServed, file } = opened.desk;
      if (!context.options.json)
        context.terminal.write(
          `Nothing in "${file}" has anything to do now${isServed ? "; the host is running" : ""}.`,
        );
      return (await opened.desk.runs({ isOpen: true })).length > 0 ? exitCode.waiting : exitCode.success;
    }
    if (!opened.desk.isServed) await goLiveAgain(context, opened, runs, options);
    const codes: ExitCode[] = [];
    for (const run of runs) {
      only.add(run.runId);
      codes.push(exitCodeOf((await take(context, opened, run, options)).outcome));
      only.delete(run.runId);
    }
    return worstFirst.find((code) => codes.includes(code)) ?? exitCode.success;
  } finally {
    await opened.close();
  }
}

/** The run that was named, or those that have something to do; a host drives runs whose time has come by itself. */
async function meant({ desk }: OpenedDesk, given: string | undefined): Promise<readonly RunSummary[]> {
  if (given === undefined) return (await desk.runs({ isOpen: true })).filter(({ isReady }) => isReady);
  const runId = await findRun(desk, given);
  const [run] = await desk.runs({ idBegins: runId });
  if (run?.outcome === "waiting") return [run];
  throw new UsageError(
    `Run ${runId} has ended${run ? ` (${run.outcome})` : " and is archived"}; there is nothing to go on with.`,
  );
}

async function take(
  context: CommandContext,
  opened: OpenedDesk,
  run: RunSummary,
  { as }: ResumeCommandOptions,
): Promise<RunStatus> {
  const { desk } = opened;
  const { terminal } = context;
  const workflow = knownWorkflow(await context.workflows(), run);
  if (!workflow)
    throw new UsageError(
      `Run ${run.runId} is in "${run.workflow}", which is not known here. Add it with --module FILE.`,
    );
  const { entries: known } = await desk.journal(run.runId);
  const at = runAtDesk(context, opened, { runId: run.runId, workflow, operator: operatorOf(context, as), known });
  const status = await at.advance();
  if (context.options.json) terminal.write(JSON.stringify(resultOf(status, { state: desk.file })));
  else for (const line of ["", ...describeStatus(status, at.narrator, desk)]) terminal.write(line);
  return status;
}
