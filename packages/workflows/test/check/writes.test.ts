import { type AnyAction, defineAction, type Effect, type Node, Secret, type TenantNeed } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { addNote, agentSeen, findDevices, manager, readTicket, retireDevice, technician } from "../define/parts.ts";
import { foundBy, pathsBy, workflowOf, workflowOfNodes } from "./workflow-of.ts";

const neverRun = (): Promise<never> => Promise.reject(new Error("Checking runs nothing."));
const work = { role: technician, instructions: "Do it.", answer: z.object({ ok: z.boolean() }) };
const step = (name: string, action: AnyAction): Node => ({ kind: "step", name, action, input: () => ({}) });

describe("settled-write", () => {
  it("takes writes that say it and reads that need not", () => {
    const nodes = [step("a", addNote), step("b", retireDevice), step("c", readTicket)];
    expect(pathsBy("settled-write", workflowOfNodes(nodes))).toEqual([]);
  });

  it.each<[string, AnyAction, string]>([
    ["a write without `again`", { ...addNote, again: undefined }, "does not say how an unknown outcome is settled"],
    ["an irreversible action without it", { ...retireDevice, again: undefined }, "does not say how"],
    ["a read with `again`", { ...readTicket, again: "safe" }, "A read leaves nothing behind"],
    ["a read with `verify`", { ...readTicket, verify: neverRun }, "A read leaves nothing behind"],
  ])("finds %s that came past the types", (_, action, words) => {
    expect(foundBy("settled-write", workflowOfNodes([step("a", action)]))).toMatchObject([
      { severity: "error", path: "a", message: expect.stringContaining(words) },
    ]);
  });

  it("finds a wait that repeats a write", () => {
    const node = {
      kind: "waitUntil",
      name: "w",
      check: addNote,
      input: () => ({}),
      until: () => true,
      every: "1 minute",
      giveUpAfter: "1 day",
    } as const;
    expect(foundBy("settled-write", workflowOfNodes([node]))).toMatchObject([{ path: "w" }]);
  });
});

describe("read-back", () => {
  it("takes writes that are read back, and reads", () => {
    expect(pathsBy("read-back", workflowOfNodes([step("a", addNote), step("b", findDevices)]))).toEqual([]);
  });

  it("warns of a write that nothing reads back, once per place it is written in", () => {
    const inner = workflowOf((flow) => flow, { id: "inner" });
    const nested = { ...inner, nodes: [step("a", { ...addNote, verify: undefined })] };
    const run = (name: string): Node => ({ kind: "run", name, workflow: nested, input: () => ({}) });
    expect(foundBy("read-back", workflowOfNodes([run("one"), run("two")]))).toMatchObject([
      { severity: "warning", path: "one/a", message: expect.stringContaining("ends with a doubt") },
    ]);
  });
});

describe("approved-irreversible", () => {
  const retiring = workflowOf((flow) => flow.step("gone", retireDevice, () => ({ deviceId: "" })), { id: "retiring" });

  it("takes what an approval guards, also around a nested workflow, and everything else without one", () => {
    const workflow = workflowOf((flow) =>
      flow
        .step("read", readTicket, () => ({ ticketId: "" }))
        .step("noted", addNote, () => ({ ticketId: "", text: "" }))
        .approve("goAhead", { by: manager, ask: () => "?" }, (flow) =>
          flow
            .when(
              "it is so",
              () => true,
              (flow) => flow.step("one", retireDevice, () => ({ deviceId: "" })),
            )
            .each("all", "item", { of: () => [], key: String }, (flow) => flow.run("retire", retiring, () => ({}))),
        ),
    );
    expect(pathsBy("approved-irreversible", workflow)).toEqual([]);
  });

  it("finds it anywhere else: in a chain, where an approval was declined, after one, in a nested workflow", () => {
    const workflow = workflowOf((flow) =>
      flow
        .step("first", retireDevice, () => ({ deviceId: "" }))
        .approve(
          "goAhead",
          { by: manager, ask: () => "?" },
          (flow) => flow.task("asked", work),
          (flow) => flow.step("anyway", retireDevice, () => ({ deviceId: "" })),
        )
        .run("after", retiring, () => ({}))
        .run("again", retiring, () => ({})),
    );
    expect(foundBy("approved-irreversible", workflow).map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      "error first",
      "error goAhead/anyway",
      "error after/gone",
      "error again/gone",
    ]);
  });
});

describe("json-result", () => {
  const reading = (output: z.ZodType): Node =>
    step(
      "a",
      defineAction({
        id: "reads",
        title: "Reads",
        effect: "read",
        uses: [],
        input: z.object({}),
        output,
        run: neverRun,
      }) as AnyAction,
    );
  const Tree = z.object({
    name: z.string(),
    get children() {
      return z.array(Tree);
    },
  });
  const EndlessDates = z.object({
    get next() {
      return EndlessDates.optional();
    },
    at: z.date(),
  });

  it.each<[string, z.ZodType]>([
    ["plain values", z.object({ a: z.string(), b: z.int().nullable(), c: z.array(z.boolean()), d: z.enum(["x"]) })],
    ["instants as text", z.object({ at: z.iso.datetime() })],
    ["anything", z.object({ a: z.any(), b: z.unknown(), c: z.json() })],
    [
      "what only goes in",
      z
        .date()
        .transform((date) => date.toISOString())
        .pipe(z.string()),
    ],
    ["what nobody can see into", z.string().transform((text) => text.length)],
    ["a schema that contains itself", Tree],
    ["nothing at all", z.void()],
    ["numbers read from text", z.stringbool()],
  ])("takes %s", (_, output) => {
    expect(pathsBy("json-result", workflowOfNodes([reading(output)]))).toEqual([]);
  });

  it.each<[string, z.ZodType]>([
    ["date", z.object({ at: z.date().optional() })],
    [
      "date",
      z.codec(z.iso.datetime(), z.date(), { decode: (text) => new Date(text), encode: (date) => date.toISOString() }),
    ],
    ["date", z.string().pipe(z.coerce.date())],
    ["date", EndlessDates],
    ["bigint", z.array(z.union([z.string(), z.bigint()]))],
    ["map", z.record(z.string(), z.map(z.string(), z.string()))],
    ["set", z.tuple([z.string()], z.set(z.string()))],
    ["Secret", z.intersection(z.object({}), z.object({ password: z.instanceof(Secret) }))],
    ["date", z.lazy(() => z.date().default(new Date(0)))],
  ])("finds a %s in an output", (what, output) => {
    expect(foundBy("json-result", workflowOfNodes([reading(output)]))).toMatchObject([
      {
        severity: "error",
        path: "a",
        message: expect.stringContaining(`holds a ${what}, which the journal cannot keep`),
      },
    ]);
  });

  it("looks at answers, events and what is polled too", () => {
    const schema = z.object({ on: z.date() });
    const workflow = workflowOf((flow) =>
      flow
        .task("task", { ...work, answer: schema })
        .form("form", {
          form: { id: "form", title: "Form", schema },
          to: () => "",
          about: () => ({ ticket: "", company: "" }),
          giveUpAfter: "1 day",
        })
        .waitFor("event", { event: { ...agentSeen, schema }, match: () => "", giveUpAfter: "1 day" })
        .waitUntil("polled", {
          check: { ...readTicket, output: schema },
          input: () => ({ ticketId: "" }),
          until: () => true,
          every: "1 minute",
          giveUpAfter: "1 day",
        }),
    );
    expect(pathsBy("json-result", workflow)).toEqual(["task", "form", "event", "polled"]);
  });
});

describe("message-once", () => {
  const sending = (needs: readonly TenantNeed[], effect: Effect = "write"): AnyAction => ({
    ...addNote,
    effect,
    needs,
  });
  const send = sending(["notification:welcome"]);

  it("takes one sender, senders of which one runs, and whoever only looks or prepares", () => {
    const branch = (name: string): readonly Node[] => [step(name, send)];
    const nodes: readonly Node[] = [
      { kind: "when", label: "x", test: () => true, yes: branch("a"), no: branch("b") },
      step("observed", sending(["notification:welcome"], "read")),
      step("opened", sending(["template:welcome", "notification:welcome"])),
      step("other", sending(["notification:farewell"])),
    ];
    expect(pathsBy("message-once", workflowOfNodes(nodes))).toEqual([]);
  });

  it.each<[string, readonly Node[], string]>([
    ["in one chain", [step("a", send), step("b", send)], "b"],
    [
      "in a decision and after it",
      [{ kind: "when", label: "x", test: () => true, yes: [step("a", send)], no: [] }, step("b", send)],
      "b",
    ],
    [
      "in time and when it is over",
      [{ kind: "within", name: "w", limit: "1 hour", body: [step("a", send)], whenOver: [step("b", send)] }],
      "w/b",
    ],
    [
      "in a nested workflow that runs twice",
      ["one", "two"].map(
        (name): Node => ({
          kind: "run",
          name,
          workflow: { ...workflowOfNodes([step("a", send)]), id: "inner" },
          input: () => ({}),
        }),
      ),
      "two/a",
    ],
  ])("warns of two senders %s", (_, nodes, path) => {
    expect(foundBy("message-once", workflowOfNodes(nodes))).toMatchObject([
      { severity: "warning", path, message: expect.stringContaining('the notification "welcome"') },
    ]);
  });
});

describe("single-approval", () => {
  it("takes approvals one after the other", () => {
    const subject = workflowOf((flow) =>
      flow
        .approve("first", { by: manager, ask: () => "?" }, (body) =>
          body.step("gone", retireDevice, () => ({ deviceId: "" })),
        )
        .approve("second", { by: manager, ask: () => "?" }, (body) =>
          body.step("also", retireDevice, () => ({ deviceId: "" })),
        ),
    );
    expect(pathsBy("single-approval", subject)).toEqual([]);
  });

  it("finds one inside another, also through a nested workflow", () => {
    const inner = workflowOf(
      (flow) =>
        flow.approve("inner", { by: manager, ask: () => "?" }, (body) =>
          body.step("gone", retireDevice, () => ({ deviceId: "" })),
        ),
      { id: "inner" },
    );
    const subject = workflowOf((flow) =>
      flow.approve("outer", { by: manager, ask: () => "?" }, (body) =>
        body.run("nested", inner, ({ input: given }) => given),
      ),
    );
    expect(foundBy("single-approval", subject)).toMatchObject([
      {
        severity: "error",
        path: "outer/nested/inner",
        message: expect.stringContaining('inside the approval "outer"'),
      },
    ]);
  });
});
