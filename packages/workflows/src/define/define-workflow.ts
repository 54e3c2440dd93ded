import type * as z from "zod";
import type { PortName } from "../ports/ports.ts";
import type { AnySchema, InputOf, OutputOf } from "./any-schema.ts";
import { collectNeeds } from "./collect-needs.ts";
import { emptyFlow } from "./empty-flow.ts";
import type { Built } from "./flow/built.ts";
import type { Flow } from "./flow.ts";
import { frozenCopy } from "./frozen-copy.ts";
import type { Need } from "./need.ts";
import type { Leaf, Nodes } from "./node.ts";
import type { Simplify } from "./scope/simplify.ts";

/**
 * One step must come before another wherever both can run; `checkWorkflow` holds the tree to it. A step that was given up, declined, timed out or
 * failed has not come before anything.
 */
export interface OrderingRule {
  /** Path of a node in this workflow as its SOP prints it, for example `offboarding/mailboxConverted`. */
  readonly earlier: string;
  readonly later: string;
  /** The earlier one must also prove what it did: a read-back, or evidence a person gives. Default `false`. */
  readonly verified?: boolean;
  /** The later one may not even run where a decision leaves the earlier one out. Default `false`. */
  readonly always?: boolean;
  readonly because: string;
}

/** A procedure as one typed definition: run it, plan it, print it, check it. Frozen plain data with functions only at its leaves. */
export interface Workflow<In = unknown, Out = unknown, U extends Need = Need> {
  readonly id: string;
  readonly title: string;
  /** Semantic version of the procedure. A run stays with the version it started with. */
  readonly version: string;
  /** First day the version is in force, `YYYY-MM-DD`. */
  readonly effective: string;
  /** What the procedure is for; the first paragraph of its SOP. */
  readonly purpose: string;
  readonly input: z.ZodType<unknown, unknown>;
  readonly nodes: Nodes;
  readonly output: Leaf<unknown>;
  readonly ordering: readonly OrderingRule[];
  /** The same needs as in the type, collected from the tree. */
  readonly needs: readonly Need[];
  readonly uses: readonly PortName[];
  readonly "~types"?: { input: In; output: Out; needs: U };
}
// biome-ignore lint/suspicious/noExplicitAny: a workflow of any types; `unknown` would refuse contravariant uses.
export type AnyWorkflow = Workflow<any, any, Need>;

/**
 * Defines a workflow. Nothing runs; the steps are built once, into a tree that does not depend on any input.
 *
 * Keep `output` after `steps`: TypeScript works the scope out from top to bottom.
 *
 * @example
 * ```ts
 * import { defineAction, defineWorkflow } from "@msp/workflows";
 * import * as z from "zod";
 *
 * const readTicket = defineAction({
 *   id: "ticket.read",
 *   title: "Read the ticket",
 *   effect: "read",
 *   uses: ["ticketing"],
 *   input: z.object({ ticketId: z.string() }),
 *   output: z.object({ title: z.string(), companyId: z.string() }),
 *   run: ({ input, ports }) => ports.ticketing.getTicket(input.ticketId),
 * });
 *
 * export const lookAtTicket = defineWorkflow({
 *   id: "look-at-ticket",
 *   title: "Look at a ticket",
 *   version: "1.0.0",
 *   effective: "2026-12-01",
 *   purpose: "Shows how small a workflow can be.",
 *   input: z.object({ ticketId: z.string() }),
 *   steps: (flow) => flow.step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId })),
 *   output: ({ ticket }) => ({ title: ticket.title }),
 * });
 * ```
 */
export function defineWorkflow<I extends AnySchema, Own, U extends Need, Out>(workflow: {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly effective: string;
  readonly purpose: string;
  readonly input: I;
  // biome-ignore lint/complexity/noBannedTypes: "nothing added yet", as in flow.ts.
  readonly steps: (flow: Flow<{ input: OutputOf<I> }, {}, never>) => Built<Own, U>;
  readonly output: (scope: Simplify<{ input: OutputOf<I> } & NoInfer<Own>>) => Out;
  readonly ordering?: readonly OrderingRule[];
}): Workflow<InputOf<I>, Out, U> {
  const { nodes } = workflow.steps(emptyFlow());
  const needs = collectNeeds(nodes);
  return Object.freeze({
    id: workflow.id,
    title: workflow.title,
    version: workflow.version,
    effective: workflow.effective,
    purpose: workflow.purpose,
    input: workflow.input as unknown as z.ZodType,
    nodes,
    output: workflow.output as Leaf<unknown>,
    ordering: frozenCopy(workflow.ordering ?? []),
    needs,
    uses: Object.freeze(needs.flatMap((need) => (need.startsWith("port:") ? [need.slice(5) as PortName] : []))),
  });
}
