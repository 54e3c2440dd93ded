import type { Tenant } from "../define/define-tenant.ts";
import type { Workflow } from "../define/define-workflow.ts";
import type { Need, PortOf, TenantNeed, TenantPart } from "../define/need.ts";
import type { PortAdapters } from "../ports/ports.ts";
import { createMemoryEngine } from "./create-memory-engine.ts";
import type { EngineOptions, StartOptions } from "./engine/engine.ts";
import type { RunStatus } from "./engine/run-status.ts";
import type { Journal } from "./journal/verify-journal.ts";

type Missing<U extends Need, Has> = Exclude<TenantPart<U>, Has>;
type Suitable<U extends Need, Has extends TenantNeed> = [Missing<U, Has>] extends [never]
  ? Tenant<Has>
  : `The tenant lacks ${Missing<U, Has>}. Add it to defineTenant, or check a loaded tenant with tenantFor.`;

/** The adapters a workflow needs; others may be passed along. */
export type AdaptersFor<U extends Need> = Pick<PortAdapters, PortOf<U>> & Partial<PortAdapters>;

/** What a single run needs: the engine's parts, and how the run begins. */
export interface RunOptions<In, U extends Need, Has extends TenantNeed>
  extends Omit<EngineOptions, "workflows" | "adapters" | "tenant">,
    StartOptions<In> {
  readonly adapters: AdaptersFor<U>;
  readonly tenant: Suitable<U, Has>;
}

/** How a run stands when nothing more happens by itself, its typed output when it has one, and its journal. */
export interface RunResult<Out> extends Omit<RunStatus, "output"> {
  readonly output?: Out;
  readonly journal: Journal;
}

/**
 * Runs one workflow in memory until it ends, or until only a person or an event could go on. Time passes on the clock that is given.
 *
 * A tenant or an adapter the workflow needs and does not get is a compile error. Throws `RunRefusedError` for an input that does not fit.
 *
 * @example
 * ```ts
 * import { defineTenant, type Workflow } from "@msp/workflows";
 * import { type EngineOptions, runWorkflow, systemClock } from "@msp/workflows/run";
 *
 * declare const lookAtTicket: Workflow<{ ticketId: string }, { title: string }, "port:ticketing">;
 * declare const { adapters, calendar, people }: Pick<EngineOptions, "calendar" | "people"> & { adapters: Required<EngineOptions["adapters"]> };
 *
 * const result = await runWorkflow(lookAtTicket, {
 *   input: { ticketId: "4711" },
 *   startKey: "ticket 4711",
 *   by: { id: "tess@example.com", name: "Tess" },
 *   adapters: { ticketing: adapters.ticketing as never },
 *   tenant: defineTenant({ id: "example-msp", title: "Example MSP", bindings: {} }),
 *   clock: systemClock,
 *   calendar,
 *   people,
 * });
 * console.log(result.outcome, result.output?.title);
 * ```
 */
export async function runWorkflow<In, Out, U extends Need, Has extends TenantNeed>(
  workflow: Workflow<In, Out, U>,
  options: RunOptions<NoInfer<In>, NoInfer<U>, Has>,
): Promise<RunResult<Out>> {
  const { input, startKey, by, requestedBy, company, ...rest } = options;
  const engine = await createMemoryEngine({
    ...rest,
    workflows: [workflow],
    tenant: options.tenant as unknown as Tenant<never>,
  });
  const runId = await engine.start(workflow, {
    input,
    startKey,
    by,
    ...(requestedBy === undefined ? {} : { requestedBy }),
    ...(company === undefined ? {} : { company }),
  });
  for (;;) {
    await engine.runUntilIdle();
    const status = await engine.status(runId);
    const wake = engine.nextWake();
    if (status.outcome !== "waiting" || wake === undefined || status.requests.length > 0) {
      const { output, ...facts } = status;
      return {
        ...facts,
        ...(output === undefined ? {} : { output: output as Out }),
        journal: await engine.journal(runId),
      };
    }
    await options.clock.sleep(Math.max(0, wake - options.clock.now()));
  }
}
