import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { hostRun } from "../host/host-run.ts";
import { inputOf } from "../host/input-of.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { openSession } from "../host/open-session.ts";
import { goLive } from "../live/go-live.ts";
import { chooseRespondents } from "../people/choose-respondents.ts";
import { operatorOf } from "../people/operator-of.ts";
import { describeStatus } from "../progress/describe-status.ts";
import { resultOf } from "../progress/result-of.ts";

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
}

/** Runs a workflow in this process and prints what happens. */
export async function run(context: CommandContext, id: string, options: RunCommandOptions): Promise<ExitCode> {
  const { terminal } = context;
  const workflow = findWorkflow(await context.workflows(), id);
  const input = await inputOf(workflow, options);
  const session = await openSession(context, options);
  try {
    const { journal, keyFile, answers } = options;
    const company = session.sandbox ? options.company : (await goLive(context, session, input, options)).id;
    const by = operatorOf(context, options.as);
    const hosted = await hostRun(context, session, {
      workflow,
      input,
      by,
      startKey: options.startKey ?? `${id} ${JSON.stringify(input)}`,
      company,
      journal,
      keyFile,
      respondents: (narrator, holders) =>
        chooseRespondents(context, { narrator, holders, operator: by, clock: session.clock, answers }),
    });
    try {
      const status = await hosted.drive();
      const { journal: file, narrator } = hosted;
      if (context.options.json) terminal.write(JSON.stringify(resultOf(status, file)));
      else {
        for (const line of ["", ...describeStatus(status, narrator)]) terminal.write(line);
        terminal.write(`journal: ${file} (prove it: msp verify ${file})`);
      }
      return exitCodeOf(status.outcome);
    } finally {
      hosted.close();
    }
  } finally {
    await session.close();
  }
}
