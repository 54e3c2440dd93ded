import type { Node } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { addNote, agentSeen, manager, technician } from "../define/parts.ts";
import { foundBy, pathsBy, workflowOf, workflowOfNodes } from "./workflow-of.ts";

const answer = z.object({ ok: z.boolean() });
const task = (name: unknown): Node => ({
  kind: "task",
  name: name as string,
  role: technician,
  instructions: "Do it.",
  answer,
});
const work = { role: technician, instructions: "Do it.", answer };

describe("usable-name", () => {
  it.each(["called", "calledAgain", "Ticket nr. 2", "größe", "a-b_c", "constructor"])("takes %j", (name) => {
    expect(pathsBy("usable-name", workflowOfNodes([task(name)]))).toEqual([]);
  });

  it.each([
    ["", "is empty"],
    ["  ", "is empty"],
    ["input", "which the language uses itself"],
    ["outcome", "which the language uses itself"],
    ["possiblyDone", "which the language uses itself"],
    ["__proto__", "which the language uses itself"],
    ["a/b", 'holds "/"'],
    ["a[1]", 'holds "["'],
    ["a]", 'holds "]"'],
    ["a@b", 'holds "@"'],
    ["a#2", 'holds "#"'],
    ["really?", 'holds "?"'],
    ["now!", 'holds "!"'],
    [42, "which is not text"],
    [undefined, "which is not text"],
  ])("finds a cast to %j", (name, words) => {
    const [finding, ...others] = foundBy("usable-name", workflowOfNodes([task(name)]));
    expect(finding).toMatchObject({ severity: "error", path: String(name), message: expect.stringContaining(words) });
    expect(others).toEqual([]);
  });

  it("looks at the items of loops too, and at branches only for being named at all", () => {
    const each: Node = { kind: "each", name: "all", item: "reason", of: () => [], key: String, body: [task("one")] };
    const together: Node = { kind: "together", name: "both", branches: { "a/b": [task("x")], "": [task("y")] } };
    expect(foundBy("usable-name", workflowOfNodes([each, together])).map(({ message }) => message)).toEqual([
      'The name of the item at "all" is "reason", which the language uses itself. Choose another.',
      'The branch name at "both" is empty. Say in a word or two what it is.',
    ]);
  });
});

describe("unique-name", () => {
  it("lets branches of which one runs use one name, and chains that do not see each other", () => {
    const workflow = workflowOf((flow) =>
      flow
        .when(
          "it is so",
          () => true,
          (flow) => flow.task("done", work),
          (flow) => flow.task("done", work),
        )
        .together("both", { one: (flow) => flow.task("same", work), two: (flow) => flow.task("same", work) })
        .approve(
          "goAhead",
          { by: manager, ask: () => "?" },
          (flow) => flow.task("after", work),
          (flow) => flow.task("after", work),
        )
        .each("items", "item", { of: () => [], key: String }, (flow) => flow.task("same", work)),
    );
    expect(pathsBy("unique-name", workflow)).toEqual([]);
  });

  it.each<[string, readonly Node[], readonly string[]]>([
    ["in one chain", [task("a"), task("b"), task("a")], ["a"]],
    [
      "after a decision that can have used it",
      [{ kind: "when", label: "x", test: () => true, yes: [task("a")], no: [] }, task("a")],
      ["a"],
    ],
    [
      "inside a body of something after it",
      [task("a"), { kind: "within", name: "w", limit: "1 hour", body: [task("a")], whenOver: [] }],
      ["w/a"],
    ],
    [
      "where a limit broke off what used it",
      [{ kind: "within", name: "w", limit: "1 hour", body: [task("a")], whenOver: [task("a")] }],
      ["w/a"],
    ],
    [
      "where a failure broke off what used it",
      [{ kind: "recover", name: "r", body: [task("a")], whenFailed: [task("a"), task("failure")] }],
      ["r/a", "r/failure"],
    ],
    [
      "deeper where a limit broke off what used it",
      [
        {
          kind: "within",
          name: "w",
          limit: "1 hour",
          body: [task("a")],
          whenOver: [{ kind: "recover", name: "r", body: [task("a")], whenFailed: [] }],
        },
      ],
      ["w/r/a"],
    ],
    [
      "for the item of a loop",
      [task("a"), { kind: "each", name: "e", item: "a", of: () => [], key: String, body: [task("b")] }],
      ["e"],
    ],
    [
      "in a loop, for its own item",
      [{ kind: "each", name: "e", item: "i", of: () => [], key: String, body: [task("i")] }],
      ["e[]/i"],
    ],
    ["for what the caller gave", [task("input")], ["input"]],
    [
      "by a path that a branch has spelt out",
      [
        { kind: "when", label: "x", test: () => true, yes: [task("a/b")], no: [] },
        { kind: "within", name: "a", limit: "1 hour", body: [task("b")], whenOver: [] },
      ],
      ["a/b"],
    ],
    [
      "at one place of the journal, though neither sees the other",
      [
        {
          kind: "form",
          name: "f",
          form: { id: "f", title: "F", schema: answer },
          to: () => "",
          about: () => ({ ticket: "", company: "" }),
          remind: { after: "1 day", every: "1 day", atMost: 1 },
          giveUpAfter: "9 days",
          afterLastReminder: [task("x")],
          whenGivenUp: [
            { kind: "within", name: "afterLastReminder", limit: "1 hour", body: [task("x")], whenOver: [] },
          ],
        },
      ],
      ["f/afterLastReminder/x"],
    ],
  ])("finds a name that is used twice %s", (_, nodes, paths) => {
    const findings = foundBy("unique-name", workflowOfNodes(nodes));
    expect(findings.map(({ path }) => path)).toEqual(paths);
    expect(findings.every(({ severity }) => severity === "error")).toBe(true);
  });

  it("starts anew in a nested workflow, which sees nothing around it", () => {
    const inner = workflowOf((flow) => flow.task("ticket", work), { id: "inner" });
    const outer = workflowOf((flow) =>
      flow
        .task("ticket", work)
        .run("first", inner, () => ({}))
        .run("second", inner, () => ({})),
    );
    expect(pathsBy("unique-name", outer)).toEqual([]);
  });
});

describe("unique-decision", () => {
  const decide = (label: string, yes: readonly Node[] = [task("yes")], no: readonly Node[] = []): Node => ({
    kind: "when",
    label,
    test: () => true,
    yes,
    no,
  });

  it("lets a label be used again where the answers have their own places", () => {
    const body = [decide("x")];
    const nodes: readonly Node[] = [
      decide("x", [decide("y")], [decide("y")]),
      { kind: "within", name: "w", limit: "1 hour", body, whenOver: [] },
      { kind: "each", name: "e", item: "i", of: () => [], key: String, body },
      { kind: "together", name: "t", branches: { one: body, two: body } },
      { kind: "run", name: "r", workflow: workflowOf((flow) => flow, { id: "inner" }), input: () => ({}) },
    ];
    expect(pathsBy("unique-decision", workflowOfNodes(nodes))).toEqual([]);
  });

  it.each<[string, readonly Node[], readonly string[]]>([
    ["in one chain", [decide("x"), task("a"), decide("x")], ["?x"]],
    ["in a branch before it", [decide("y", [decide("x")]), decide("x")], ["?x"]],
    ["by a choice", [decide("x"), { kind: "choose", label: "x", of: () => "a", cases: { a: [task("b")] } }], ["?x"]],
    [
      "in both bodies of a limit, which share one place",
      [{ kind: "within", name: "w", limit: "1 hour", body: [decide("x")], whenOver: [decide("x", [task("z")])] }],
      ["w/?x"],
    ],
  ])("finds a label that is used twice %s", (_, nodes, paths) => {
    const findings = foundBy("unique-decision", workflowOfNodes(nodes));
    expect(findings.map(({ path }) => path)).toEqual(paths);
    expect(findings[0]).toMatchObject({
      severity: "error",
      message: expect.stringContaining("take the answer of the first"),
    });
  });

  it("finds a decision repeated under itself, where one branch can never run", () => {
    const nodes = [decide("x", [decide("y", [decide("x", [task("never")])])])];
    expect(foundBy("unique-decision", workflowOfNodes(nodes))).toMatchObject([
      { path: "?x", message: expect.stringContaining("one of its branches can never run") },
    ]);
  });
});

describe("one-meaning", () => {
  it("takes one definition in many places, even when a function made it anew each time", () => {
    const make = () => workflowOf((flow) => flow.task("asked", work), { id: "inner" });
    const role = () => ({ ...technician });
    const workflow = workflowOf((flow) =>
      flow
        .run("first", make(), () => ({}))
        .run("second", make(), () => ({}))
        .task("one", { ...work, role: role() })
        .task("two", { ...work, role: role() })
        .waitFor("seen", { event: { ...agentSeen }, match: () => "", giveUpAfter: "1 day" })
        .waitFor("again", { event: agentSeen, match: () => "", giveUpAfter: "1 day" }),
    );
    expect(pathsBy("one-meaning", workflow)).toEqual([]);
  });

  it.each<[string, (id: string) => Node]>([
    ["role", (title) => ({ ...(task(title) as Extract<Node, { kind: "task" }>), role: { ...technician, title } })],
    ["action", (title) => ({ kind: "step", name: title, action: { ...addNote, title }, input: () => ({}) })],
    [
      "checklist",
      (title) => ({
        kind: "checklist",
        name: title,
        role: technician,
        checklist: { id: "list", title: "List", items: { one: { title } } },
      }),
    ],
    [
      "event",
      (title) => ({
        kind: "waitFor",
        name: title,
        event: { id: "event", title: "Event", schema: title === "first" ? z.string() : z.number() },
        match: () => "",
        giveUpAfter: "1 day",
      }),
    ],
    [
      "form",
      (title) => ({
        kind: "form",
        name: title,
        form: { id: "form", title: "Form", schema: z.object({ [title]: z.string() }) },
        to: () => "",
        about: () => ({ ticket: "", company: "" }),
        giveUpAfter: "1 day",
      }),
    ],
    [
      "workflow",
      (title) => ({
        kind: "run",
        name: title,
        workflow: workflowOf(
          (flow) =>
            flow.when(
              title,
              () => true,
              (flow) => flow.task("a", work),
            ),
          { id: "inner" },
        ),
        input: () => ({}),
      }),
    ],
  ])("finds two different definitions under one id: %s", (what, node) => {
    const [finding, ...others] = foundBy(
      "one-meaning",
      workflowOfNodes([node("first"), node("second"), node("third")]),
    );
    expect(finding).toMatchObject({
      severity: "error",
      path: "second",
      message: expect.stringContaining(`called ${what} "`),
    });
    expect(others).toEqual([]);
  });
});
