import { type AnyWorkflow, checkWorkflow, type Duration, defineWorkflow, type Node, type Nodes } from "@msp/workflows";
import fc from "fast-check";
import * as z from "zod";
import { openTicket } from "../../src/contracts/engine/actions/open-ticket.ts";
import { readTicket } from "../../src/contracts/engine/actions/read-ticket.ts";
import { cast } from "../../src/contracts/engine/cast.ts";
import type { DeskFault } from "../../src/contracts/engine/desk.ts";
import { admin } from "../../src/contracts/engine/roles/admin.ts";
import { technician } from "../../src/contracts/engine/roles/technician.ts";
import { about, type Shape } from "../../src/contracts/engine/shapes/shape.ts";
import { paid } from "../../src/contracts/engine/shapes/wait-shapes.ts";

/** A node without its name; its names come from its place in the tree, so that every one is unique. */
type Plan = (name: string) => Node;

const workflowOf = (id: string, nodes: Nodes): AnyWorkflow =>
  defineWorkflow({ ...about, id, input: z.object({}), steps: () => ({ nodes }), output: () => null });

const durations = fc.constantFrom<Duration>("1 minute", "2 hours", "1 day");
const named = (plans: readonly Plan[], prefix: string): Nodes => plans.map((plan, index) => plan(`${prefix}${index}`));

const { plans } = fc.letrec<{ plans: readonly Plan[]; plan: Plan }>((tie) => {
  const body = tie("plans");
  return {
    plans: fc.array(tie("plan"), { minLength: 1, maxLength: 3, depthIdentifier: "tree" }),
    plan: fc.oneof(
      { depthIdentifier: "tree", depthSize: "small", withCrossShrink: true },
      fc.constant<Plan>((name) => ({ kind: "step", name, action: openTicket, input: () => ({ title: name }) })),
      fc.constant<Plan>((name) => ({ kind: "step", name, action: readTicket, input: () => ({ ticketId: "nowhere" }) })),
      fc.constant<Plan>((name) => ({
        kind: "task",
        name,
        role: technician,
        instructions: "Do it.",
        answer: z.object({}),
        remind: { after: "1 hour", every: "1 hour", atMost: 1 },
      })),
      durations.map<Plan>((giveUpAfter) => (name) => ({
        kind: "waitFor",
        name,
        event: paid,
        match: () => name,
        giveUpAfter,
        whenGivenUp: [
          { kind: "step", name: `${name}late`, action: openTicket, input: () => ({ title: `${name}late` }) },
        ],
      })),
      fc.constant<Plan>((name) => ({ kind: "sleepUntil", name, at: () => "2026-11-23T12:00" })),
      fc.tuple(fc.boolean(), body, body).map<Plan>(([answer, yes, no]) => (name) => ({
        kind: "when",
        label: name,
        test: () => answer,
        yes: named(yes, `${name}y`),
        no: named(no, `${name}n`),
      })),
      fc.tuple(body, body).map<Plan>(([left, right]) => (name) => ({
        kind: "together",
        name,
        branches: { left: named(left, `${name}l`), right: named(right, `${name}r`) },
      })),
      fc.tuple(fc.integer({ max: 2, min: 0 }), body).map<Plan>(([count, inner]) => (name) => ({
        kind: "each",
        name,
        item: `${name}item`,
        of: () => Array.from({ length: count }, (_, index) => String(index)),
        key: String,
        body: named(inner, `${name}e`),
      })),
      fc.tuple(durations, body, body).map<Plan>(([limit, inner, over]) => (name) => ({
        kind: "within",
        name,
        limit,
        body: named(inner, `${name}w`),
        whenOver: named(over, `${name}o`),
      })),
      fc.tuple(body, body).map<Plan>(([inner, failed]) => (name) => ({
        kind: "recover",
        name,
        body: named(inner, `${name}t`),
        whenFailed: named(failed, `${name}f`),
      })),
      body.map<Plan>((inner) => (name) => ({
        kind: "approve",
        name,
        by: admin,
        ask: () => "Go ahead?",
        quorum: 1,
        body: named(inner, `${name}a`),
      })),
      body.map<Plan>((inner) => (name) => ({
        kind: "run",
        name,
        workflow: workflowOf(`inner-${name}`, named(inner, `${name}i`)),
        input: () => ({}),
      })),
    ),
  };
});

/** Names of the nodes of one kind, however deep. */
const namesOf = (kind: Node["kind"], value: unknown): readonly string[] =>
  typeof value === "object" && value !== null
    ? [
        ...("kind" in value && value.kind === kind && "name" in value ? [String(value.name)] : []),
        ...Object.values(value).flatMap((inner) => namesOf(kind, inner)),
      ]
    : [];

/** A tree in one line, for a counterexample somebody can read. */
const outlineOf = (nodes: unknown): string =>
  Array.isArray(nodes)
    ? nodes
        .map((node: Node) => {
          const bodies = Object.entries(node).flatMap(([field, inner]) =>
            Array.isArray(inner) ? [`${field}(${outlineOf(inner)})`] : [],
          );
          const branches =
            "branches" in node ? Object.values(node.branches).map((inner) => `(${outlineOf(inner)})`) : [];
          const nested = "workflow" in node ? [`(${outlineOf(node.workflow.nodes)})`] : [];
          return [`${node.kind} ${"name" in node ? node.name : ""}`, ...bodies, ...branches, ...nested].join(" ");
        })
        .join(", ")
    : "";

/** Workflows of any shape, with faults and events that do not depend on the order branches come in. */
export const anyShape: fc.Arbitrary<Shape> = fc
  .record({
    // An engine refuses an approval inside an approval, so such a tree has no run to compare.
    nodes: plans.map((list) => named(list, "n")).filter(canStart),
    faults: fc.infiniteStream(
      fc.option(fc.constantFrom<DeskFault>("answer lost", "request lost", "late"), { freq: 3 }),
    ),
    comes: fc.infiniteStream(fc.boolean()),
    choice: fc.constantFrom("skip", "stop"),
    decision: fc.constantFrom("approve", "approve", "decline"),
  })
  .map(({ nodes, faults, comes, choice, decision }) => {
    const failing = namesOf("step", nodes).map((title) => ({ title, fault: faults.next().value }));
    const paidFor = namesOf("waitFor", nodes).filter(() => comes.next().value);
    return {
      [fc.toStringMethod]: () =>
        `${outlineOf(nodes)}; failing ${JSON.stringify(failing)}; paid ${paidFor}; ${choice}; ${decision}`,
      name: "a generated workflow",
      workflow: workflowOf("generated", nodes),
      input: {},
      outcome: "succeeded",
      prepare({ desk }) {
        for (const { title, fault } of failing) if (fault) desk.fail(`openTicket ${title}`, fault);
      },
      events: paidFor.map((match) => ({ id: match, event: "paid", match, value: { amount: 1 } })),
      answer({ kind, plan }) {
        if (kind === "approval") return { by: cast.ada, value: { decision, hash: plan?.hash } };
        return kind === "question" ? { by: cast.olga, value: { choice } } : { by: cast.tess, value: {} };
      },
    };
  });

/** Whether an engine would start a workflow of these nodes. */
function canStart(nodes: Nodes): boolean {
  return checkWorkflow(workflowOf("generated", nodes)).every(({ rule }) => rule !== "single-approval");
}
