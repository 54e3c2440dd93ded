import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { hostRun } from "../host/host-run.ts";
import { openSession } from "../host/open-session.ts";
import { chooseRespondents } from "../people/choose-respondents.ts";
import { describeStatus } from "../progress/describe-status.ts";
import { resultOf } from "../progress/result-of.ts";
import type { RunCommandOptions } from "./run.ts";
import type { RunBegin } from "./run-begin.ts";

/** Runs a workflow against the invented services, in the memory of this process and in simulated time. */
export async function runInSandbox(
  context: CommandContext,
  { workflow, input, by, startKey, script }: RunBegin,
  { tenant, company, journal, keyFile }: RunCommandOptions,
): Promise<ExitCode> {
  const { terminal, options } = context;
  const session = await openSession(context, { sandbox: true, tenant });
  try {
    const hosted = await hostRun(context, session, {
      ...{ workflow, input, by, startKey, company, journal, keyFile },
      respondents: (narrator, holders) =>
        chooseRespondents(context, { narrator, holders, operator: by, clock: session.clock, script }),
    });
    try {
      const status = await hosted.drive();
      const { journal: file, narrator } = hosted;
      if (options.json) terminal.write(JSON.stringify(resultOf(status, { journal: file })));
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
