import type { CommandContext } from "../command-context.ts";
import { findRun } from "../desk/find-run.ts";
import { openRunDesk } from "../desk/open-run-desk.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { operatorOf } from "../people/operator-of.ts";

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
  const { desk, close } = await openRunDesk(context, { ...options, purpose: "change" });
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
      const had = done.length === 0 ? "Nothing had been written." : `Written before: ${done.join(", ")}.`;
      context.terminal.write(had);
    }
    return exitCode.success;
  } finally {
    await close();
  }
}
