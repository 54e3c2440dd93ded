import { definitionHash } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { openRunDesk } from "../desk/open-run-desk.ts";
import { runAtDesk } from "../desk/run-at-desk.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { openSession, type Session } from "../host/open-session.ts";
import { requireFreeJournalFile, writeJournalCopy } from "../host/write-journal-copy.ts";
import { goLive } from "../live/go-live.ts";
import { chooseRespondents } from "../people/choose-respondents.ts";
import { describeStatus } from "../progress/describe-status.ts";
import { resultOf } from "../progress/result-of.ts";
import type { RunCommandOptions } from "./run.ts";
import type { RunBegin } from "./run-begin.ts";

/** Runs a workflow against the real services. It is kept in the state file: the host drives it where one is running, this process otherwise. */
export async function runLive(context: CommandContext, begin: RunBegin, options: RunCommandOptions): Promise<ExitCode> {
  const session = await openSession(context, { sandbox: false, tenant: options.tenant });
  try {
    return await runIn(context, session, begin, options);
  } finally {
    await session.close();
  }
}

async function runIn(
  context: CommandContext,
  session: Session,
  { workflow, input, by, startKey, script }: RunBegin,
  { company: given, yes, journal, keyFile, state, as }: RunCommandOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  requireFreeJournalFile(journal);
  const company = await goLive(context, session, { workflow, input }, { company: given, yes });
  // Only this run: whoever starts one run has not asked for others that lie in the same file.
  const only = new Set<string>();
  const opened = await openRunDesk(context, { state, keyFile, as, purpose: "drive", session, only });
  try {
    const { desk } = opened;
    const { id, version } = workflow;
    const definition = definitionHash(workflow);
    const runId = await desk.start({ workflow: id, version, definition, input, startKey, by, company: company.id });
    only.add(runId);
    const atDesk = runAtDesk(context, opened, { runId, workflow, operator: by });
    const status = await atDesk.drive((narrator, holders) =>
      chooseRespondents(context, { narrator, holders, operator: by, clock: session.clock, script }),
    );
    if (journal !== undefined) await writeJournalCopy(journal, await desk.journal(runId));
    if (context.options.json) terminal.write(JSON.stringify(resultOf(status, { journal, state: desk.file })));
    else {
      for (const line of ["", ...describeStatus(status, atDesk.narrator, desk)]) terminal.write(line);
      if (journal !== undefined) terminal.write(`journal: ${journal} (prove it: msp verify ${journal})`);
    }
    return exitCodeOf(status.outcome);
  } finally {
    await opened.close();
  }
}
