import {
  type AnyWorkflow,
  type Built,
  checkWorkflow,
  defineWorkflow,
  type Finding,
  type Flow,
  type Need,
  type Nodes,
  type OrderingRule,
} from "@msp/workflows";
import * as z from "zod";

const input = z.object({ ticketId: z.string(), user: z.string(), kind: z.enum(["mac", "pc"]) });
type Input = z.output<typeof input>;
// biome-ignore lint/complexity/noBannedTypes: an empty chain.
type Start = Flow<{ input: Input }, {}, never>;

/** A sound workflow around the steps a test is about. */
export const workflowOf = (
  steps: (flow: Start) => Built<unknown, Need>,
  more: { readonly id?: string; readonly ordering?: readonly OrderingRule[] } = {},
): AnyWorkflow =>
  defineWorkflow({
    id: more.id ?? "subject",
    title: "The subject of a test",
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "Is checked.",
    input,
    steps: steps as (flow: Start) => Built<object, Need>,
    output: () => ({}),
    ordering: more.ordering ?? [],
  });

/** A tree no builder made, as a cast past the types can make one. */
export const workflowOfNodes = (nodes: Nodes): AnyWorkflow => ({ ...workflowOf((flow) => flow), nodes });

/** What one rule finds. */
export const foundBy = (rule: string, workflow: AnyWorkflow): readonly Finding[] =>
  checkWorkflow(workflow).filter((finding) => finding.rule === rule);

/** Where one rule finds something. */
export const pathsBy = (rule: string, workflow: AnyWorkflow): readonly string[] =>
  foundBy(rule, workflow).map(({ path }) => path);
