import type { CommandContext } from "../command-context.ts";
import { findRun } from "../desk/find-run.ts";
import { openRunDesk } from "../desk/open-run-desk.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { operatorOf } from "../people/operator-of.ts";
import { narrateRun } from "../progress/narrate-run.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `cancel`. */
export interface CancelOptions {
  readonly reason: string;
  readonly state: string | undefined;
  readonly tenant: string | undefined;
  /** Who cancels, as `id` or `id=Name`. */
  readonly as: string | undefined;
}

/** Asks a run to end without doing anything new. What is under way is brought to its end first. */
export async function cancel(context: CommandContext, given: string, options: CancelOptions): Promise<ExitCode> {
  if (options.reason.trim() === "")
    throw new UsageError("--reason is empty. Say why the run is cancelled; it stands in the journal.");
  const opened = await openRunDesk(context, { ...options, purpose: "change" });
  const { desk } = opened;
  try {
    const runId = await findRun(desk, given);
    const by = operatorOf(context, options.as);
    await desk.cancel(runId, { by, reason: options.reason });
    const { done } = await desk.status(runId);
    const { isServed } = desk;
    if (context.options.json)
      context.terminal.write(
        JSON.stringify({ kind: "cancel asked", runId, by, reason: options.reason, done, isServed }),
      );
    else {
      const when = isServed ? "the host brings it to its end" : `it ends when it is driven: msp resume ${runId}`;
      context.terminal.write(`Run ${runId} begins no new write from now on; ${when}.`);
      if (done.length === 0) context.terminal.write("Nothing had been written.");
      else {
        const narrator = await narrateRun(context, opened, runId, by);
        context.terminal.write("Written before:");
        for (const path of done)
          for (const line of wrapTextAfter("  • ", narrator.titleOf(path), context.terminal.columns))
            context.terminal.write(line);
      }
    }
    return exitCode.success;
  } finally {
    await opened.close();
  }
}
