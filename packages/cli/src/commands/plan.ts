import { planWorkflow, tenantView } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { openSession } from "../host/open-session.ts";
import { readInput } from "../host/read-input.ts";
import { describePlan } from "../progress/describe-plan.ts";
import { sandboxInputs } from "../sandbox/sandbox-input.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `plan`. */
export interface PlanOptions {
  readonly sandbox: boolean;
  readonly input: string | undefined;
  readonly tenant: string | undefined;
}

/** Prints what a run would do, without writing anything. Works read only against real services too. */
export async function plan(context: CommandContext, id: string, options: PlanOptions): Promise<ExitCode> {
  const workflow = findWorkflow(await context.workflows(), id);
  const input = await inputFor(id, options);
  const session = await openSession(context, options);
  try {
    const result = await planWorkflow(workflow, input, {
      adapters: session.adapters,
      tenant: tenantView(session.tenant),
      clock: session.clock,
      secrets: { resolve: (ref) => Promise.reject(new Error(`A plan resolves no secrets ("${ref.secretRef}").`)) },
    });
    if (context.options.json) context.terminal.write(JSON.stringify(result, null, 2));
    else for (const line of describePlan(result)) context.terminal.write(line);
    return exitCode.success;
  } finally {
    await session.close();
  }
}

/** The input on the command line, or the sandbox's own example. */
export async function inputFor(
  id: string,
  options: { readonly sandbox: boolean; readonly input: string | undefined },
): Promise<unknown> {
  if (options.input !== undefined) return readInput(options.input);
  const example = options.sandbox ? sandboxInputs[id] : undefined;
  if (example === undefined)
    throw new UsageError(
      `Give the input of "${id}" with --input JSON or --input @file. "msp show ${id} --as json" shows its schema.`,
    );
  return example;
}
