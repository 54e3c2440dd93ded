import { type AnyWorkflow, defineTenant, defineWorkflow, type Node, type Nodes } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  addNote,
  agentSeen,
  findDevices,
  formMail,
  handover,
  manager,
  offboardingForm,
  readTicket,
  removalTemplate,
  technician,
} from "./parts.ts";

const neverCalled = (): never => {
  throw new Error("Defining calls none of the author's functions.");
};

const about = { version: "1.0.0", effective: "2026-12-01", purpose: "Tests definitions." } as const;

const defineEverything = () =>
  defineWorkflow({
    ...about,
    id: "everything",
    title: "Every kind of node",
    input: z.object({ kind: z.enum(["mac", "pc"]) }),
    steps: (flow) =>
      flow
        .step("ticket", readTicket, neverCalled, { title: "Open it", why: "To know", source: "customer" })
        .task("asked", { role: technician, instructions: neverCalled, answer: z.string(), remind: neverCalled })
        .form(
          "details",
          {
            form: offboardingForm,
            to: neverCalled,
            about: neverCalled,
            remind: { after: "1 day", every: "1 day", atMost: 1 },
            onReminder: (flow) => flow.step("told", addNote, neverCalled),
            afterLastReminder: (flow) => flow.stop("Enough."),
            giveUpAfter: neverCalled,
          },
          (flow) => flow.sleepUntil("pause", neverCalled),
        )
        .checklist("ticked", { checklist: handover, role: technician, ticket: neverCalled })
        .approve(
          "goAhead",
          { by: manager, ask: neverCalled, requester: neverCalled },
          (flow) => flow.step("noted", addNote, neverCalled),
          (flow) => flow.stop(neverCalled),
        )
        .when(
          "it is so",
          neverCalled,
          (flow) => flow.step("yes", addNote, neverCalled),
          (flow) => flow.step("no", addNote, neverCalled),
        )
        .choose("the kind", ({ input }): "mac" | "pc" => (input ? neverCalled() : neverCalled()), {
          mac: (flow) => flow,
          pc: (flow) => flow.sleepUntil("night", neverCalled),
        })
        .each("items", "item", { of: neverCalled, key: neverCalled }, (flow) => flow.step("one", addNote, neverCalled))
        .together("both", { left: (flow) => flow.sleepUntil("a", neverCalled), right: (flow) => flow })
        .within(
          "limited",
          neverCalled,
          (flow) => flow.sleepUntil("long", neverCalled),
          (flow) => flow,
        )
        .waitUntil("found", {
          check: findDevices,
          input: neverCalled,
          until: neverCalled,
          every: neverCalled,
          giveUpAfter: neverCalled,
        })
        .waitFor("seen", { event: agentSeen, match: neverCalled, giveUpAfter: neverCalled }, (flow) => flow)
        .recover(
          "attempt",
          (flow) => flow.step("tried", addNote, neverCalled),
          (flow) => flow,
        )
        .run("nested", defineNested(), neverCalled),
    output: neverCalled,
    ordering: [{ earlier: "ticket", later: "asked", because: "it must be so" }],
  });

const defineNested = () =>
  defineWorkflow({
    ...about,
    id: "nested",
    title: "Nested",
    input: z.object({}),
    steps: (flow) => flow.sleepUntil("inner", neverCalled),
    output: neverCalled,
  });

/** Everything in a definition that a mistake could change afterwards: schemas are zod's own and left out. */
function* mutableParts(value: unknown, path: string): Generator<string> {
  if (typeof value !== "object" || value === null || value instanceof z.core.$ZodType) return;
  if (!Object.isFrozen(value)) yield path;
  for (const [key, inner] of Object.entries(value)) yield* mutableParts(inner, `${path}.${key}`);
}

const kindsIn = (nodes: Nodes): Node["kind"][] =>
  nodes.flatMap((node) => [
    node.kind,
    ...Object.values(node).flatMap((value) =>
      Array.isArray(value) && value.every((one) => one?.kind) ? kindsIn(value) : [],
    ),
  ]);

describe("a definition", () => {
  it("runs none of the author's functions", () => {
    expect(defineEverything).not.toThrow();
  });

  it("keeps every kind of node, in the order written", () => {
    expect(defineEverything().nodes.map(({ kind }) => kind)).toEqual([
      "step",
      "task",
      "form",
      "checklist",
      "approve",
      "when",
      "choose",
      "each",
      "together",
      "within",
      "waitUntil",
      "waitFor",
      "recover",
      "run",
    ]);
    expect(kindsIn(defineEverything().nodes)).toEqual(expect.arrayContaining(["stop", "sleepUntil"]));
  });

  it("is frozen as deep as it goes", () => {
    const workflow: AnyWorkflow = defineEverything();
    expect([...mutableParts(workflow, "workflow")]).toEqual([]);
    expect([...mutableParts(removalTemplate, "template"), ...mutableParts(formMail, "notification")]).toEqual([]);
    const people = [{ id: "tess@example.com", name: "Tess" }];
    const tenant = defineTenant({ id: "a", title: "A", bindings: { role: { technician: { label: "T", people } } } });
    expect([...mutableParts(tenant, "tenant")]).toEqual([]);
    expect(Object.isFrozen(people)).toBe(false);
  });

  it("keeps remarks, defaults and optional bodies where they belong", () => {
    const [step, , form, , approve, when] = defineEverything().nodes;
    expect(step).toMatchObject({ kind: "step", title: "Open it", why: "To know", source: "customer" });
    expect(form).toMatchObject({
      onReminder: [{ kind: "step", name: "told" }],
      afterLastReminder: [{ kind: "stop" }],
      whenGivenUp: [{ kind: "sleepUntil" }],
    });
    expect(approve).toMatchObject({ quorum: 1, whenDeclined: [{ kind: "stop" }] });
    expect(when).toMatchObject({ yes: [{ name: "yes" }], no: [{ name: "no" }] });
  });

  it("leaves a branch that was not written empty, and a way out that was not written absent", () => {
    const { nodes } = defineWorkflow({
      ...about,
      id: "short",
      title: "Short",
      input: z.object({}),
      steps: (flow) =>
        flow
          .when("it is so", neverCalled, (flow) => flow)
          .waitFor("seen", { event: agentSeen, match: neverCalled, giveUpAfter: "1 day" }),
      output: neverCalled,
    });
    expect(nodes[0]).toMatchObject({ no: [] });
    expect(nodes[1]).not.toHaveProperty("whenGivenUp");
  });

  it("can continue one chain in two ways, because no call changes what it is called on", () => {
    const lengths: number[] = [];
    defineWorkflow({
      ...about,
      id: "forked",
      title: "Forked",
      input: z.object({}),
      steps: (flow) => {
        const begun = flow.sleepUntil("first", neverCalled);
        const one = begun.sleepUntil("second", neverCalled);
        const other = begun.sleepUntil("third", neverCalled).sleepUntil("fourth", neverCalled);
        lengths.push(begun.nodes.length, one.nodes.length, other.nodes.length);
        return one;
      },
      output: neverCalled,
    });
    expect(lengths).toEqual([1, 2, 3]);
  });

  it("carries what identifies it, its rules and its schema", () => {
    const schema = z.object({ ticketId: z.string() });
    const rule = { earlier: "a", later: "b", because: "it must be so" };
    const workflow = defineWorkflow({
      ...about,
      id: "identified",
      title: "Identified",
      input: schema,
      steps: (flow) => flow,
      output: neverCalled,
      ordering: [rule],
    });
    expect(workflow).toMatchObject({ ...about, id: "identified", title: "Identified", ordering: [rule] });
    expect(workflow.input).toBe(schema);
  });
});

describe("a ticket template", () => {
  it("needs everything it is made of", () => {
    expect(removalTemplate.needs).toEqual([
      "template:remove-contact",
      "category:administrative-change",
      "notification:offboarding-mail",
      "checklist:handover",
    ]);
  });
});
