import type { AnyWorkflow } from "../define/define-workflow.ts";
import { type ActionHost, describeWrite, performRead } from "../run/perform/action-host.ts";
import { toJsonValue } from "../run/to-json-value.ts";
import { hashOfPlan } from "./hash-of-plan.ts";
import type { PlanLine } from "./plan-line.ts";
import { planNodes } from "./plan-nodes.ts";

/** What a run would do, and the hash an approval of it would be given to. */
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
 * Throws `ZodError` for an input that does not fit. A read that fails is a line with its `problem`, not an error.
 */
export async function planWorkflow(workflow: AnyWorkflow, input: unknown, host: ActionHost): Promise<Plan> {
  const { lines } = await planNodes(workflow.nodes, {
    host: {
      read: (action, value) => performRead(host, action, value),
      describe: (action, value) => describeWrite(host, action, value),
    },
    prefix: "",
    known: { input: toJsonValue(workflow.input.parse(input)) },
    sure: true,
    written: new Map(),
  });
  return { workflow: workflow.id, version: workflow.version, hash: hashOfPlan(lines), lines };
}
