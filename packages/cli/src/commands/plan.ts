import { planWorkflow, tenantView } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { inputOf } from "../host/input-of.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { openSession } from "../host/open-session.ts";
import { livePreview } from "../live/live-preview.ts";
import { describePlan } from "../plan/describe-plan.ts";

/** Options of `plan`. */
export interface PlanOptions {
  readonly sandbox: boolean;
  readonly input: string | undefined;
  readonly tenant: string | undefined;
}

/** Prints what a run would do, without writing anything. Works read only against real services too. */
export async function plan(context: CommandContext, id: string, options: PlanOptions): Promise<ExitCode> {
  const { terminal } = context;
  const workflow = findWorkflow(await context.workflows(), id);
  const input = await inputOf(workflow, options);
  const session = await openSession(context, options);
  try {
    // Before anything is planned: it asks the service once, so wrong credentials are one error and not one at every step.
    const preview = session.sandbox ? undefined : await livePreview(session, input);
    const result = await planWorkflow(workflow, input, {
      adapters: session.adapters,
      tenant: tenantView(session.tenant),
      clock: session.clock,
      calendarOf: session.calendarOf ?? (() => session.calendar),
      secrets: { resolve: (ref) => Promise.reject(new Error(`A plan resolves no secrets ("${ref.secretRef}").`)) },
    });
    if (context.options.json) terminal.write(JSON.stringify(result));
    else {
      for (const line of describePlan(result, workflow, terminal)) terminal.write(line);
      if (preview !== undefined) terminal.write(preview);
    }
    return result.lines.some(({ problem }) => problem !== undefined) ? exitCode.failed : exitCode.success;
  } finally {
    await session.close();
  }
}
