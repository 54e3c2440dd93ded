import type { CommandContext } from "../command-context.ts";
import type { ExitCode } from "../exit-code.ts";
import { inputOf } from "../host/input-of.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { readAnswerScript } from "../people/answer-script.ts";
import { operatorOf } from "../people/operator-of.ts";
import { UsageError } from "../usage-error.ts";
import { runInSandbox } from "./run-in-sandbox.ts";
import { runLive } from "./run-live.ts";
import { runNamedScenario } from "./run-scenario.ts";

/** Options of `run`. */
export interface RunCommandOptions {
  readonly sandbox: boolean;
  readonly input: string | undefined;
  readonly tenant: string | undefined;
  /** Who starts the run, as `id` or `id=Name`. */
  readonly as: string | undefined;
  readonly answers: string | undefined;
  readonly startKey: string | undefined;
  readonly company: string | undefined;
  /** Whether a live run begins without asking at the terminal. */
  readonly yes: boolean;
  readonly journal: string | undefined;
  readonly keyFile: string | undefined;
  /** The file live runs are kept in. */
  readonly state: string | undefined;
  /** Which scenario of the invented world to play. */
  readonly scenario?: string | undefined;
}

/** Runs a workflow and prints what happens: in memory in the sandbox, durably against real services. */
export async function run(context: CommandContext, id: string, options: RunCommandOptions): Promise<ExitCode> {
  const { scenario } = options;
  if (scenario !== undefined) return runNamedScenario(context, id, { ...options, scenario });
  if (options.sandbox && options.state !== undefined)
    throw new UsageError(
      "--state is for live runs. A run of the sandbox lives in the memory of its process, with simulated time; leave one of --sandbox and --state out.",
    );
  const workflow = findWorkflow(await context.workflows(), id);
  const input = await inputOf(workflow, options);
  const begin = {
    workflow,
    input,
    by: operatorOf(context, options.as),
    startKey: options.startKey ?? `${id} ${JSON.stringify(input)}`,
    script: options.answers === undefined ? undefined : await readAnswerScript(options.answers),
  };
  return options.sandbox ? runInSandbox(context, begin, options) : runLive(context, begin, options);
}
