import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { ActionHost } from "../run/perform/action-host.ts";
import { toJsonValue } from "../run/to-json-value.ts";
import { hashOfPlan } from "./hash-of-plan.ts";
import type { PlanLine } from "./plan-line.ts";
import { planNodes } from "./plan-nodes.ts";
import { planningHost } from "./planning-host.ts";

/**
 * What a run would do, and the hash an approval of it would be given to.
 *
 * @example
 * ```ts
 * import type { Plan } from "@msp/workflows/run";
 *
 * const writesOf = ({ lines }: Plan): readonly string[] => lines.flatMap(({ write }) => (write ? [write.operation] : []));
 * ```
 */
export interface Plan {
  readonly workflow: string;
  readonly version: string;
  readonly hash: string;
  readonly lines: readonly PlanLine[];
}

/**
 * Plans a run: reads are performed, writes are described with the exact request and never sent. What depends on something not known yet is
 * listed as `might`, with both ways of a decision.
 *
 * Throws `ZodError` for an input that does not fit. A read or a mapping that fails is a line with its `problem`, not an error.
 *
 * @example
 * ```ts
 * import type { AnyWorkflow } from "@msp/workflows";
 * import { type ActionHost, planWorkflow } from "@msp/workflows/run";
 *
 * async function print(workflow: AnyWorkflow, host: ActionHost): Promise<void> {
 *   const { lines } = await planWorkflow(workflow, { ticketId: "4711" }, host);
 *   for (const { will, title } of lines) console.log(will, title);
 * }
 * ```
 */
export async function planWorkflow(workflow: AnyWorkflow, input: unknown, host: ActionHost): Promise<Plan> {
  const { lines } = await planNodes(workflow.nodes, {
    host: planningHost(host),
    prefix: "",
    known: { input: toJsonValue(workflow.input.parse(input)) },
    sure: true,
    written: new Map(),
  });
  return { workflow: workflow.id, version: workflow.version, hash: hashOfPlan(lines), lines };
}
