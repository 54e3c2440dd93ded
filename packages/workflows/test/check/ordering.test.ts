import type { AnyAction, Node, Nodes, OrderingRule } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { addNote, agentSeen, handover, manager, offboardingForm, readTicket, technician } from "../define/parts.ts";
import { foundBy, workflowOf, workflowOfNodes } from "./workflow-of.ts";

const yes = () => true;
const task = (name: string, answer: z.ZodType = z.object({ ok: z.boolean() })): Node => ({
  kind: "task",
  name,
  role: technician,
  instructions: "Do it.",
  answer,
});
const step = (name: string, action: AnyAction): Node => ({ kind: "step", name, action, input: () => ({}) });
const when = (yesNodes: Nodes, no: Nodes = [], label = "x"): Node => ({
  kind: "when",
  label,
  test: yes,
  yes: yesNodes,
  no,
});
const within = (body: Nodes, whenOver: Nodes): Node => ({ kind: "within", name: "w", limit: "1 hour", body, whenOver });
const recover = (body: Nodes, whenFailed: Nodes): Node => ({ kind: "recover", name: "r", body, whenFailed });
const approve = (body: Nodes, whenDeclined?: Nodes): Node => ({
  kind: "approve",
  name: "a",
  by: manager,
  ask: () => "?",
  quorum: 1,
  body,
  ...(whenDeclined ? { whenDeclined } : {}),
});
const each = (body: Nodes): Node => ({ kind: "each", name: "e", item: "i", of: () => [], key: String, body });
const together = (branches: { readonly [name: string]: Nodes }): Node => ({ kind: "together", name: "t", branches });
const waitFor = (name: string, whenGivenUp?: Nodes): Node => ({
  kind: "waitFor",
  name,
  event: agentSeen,
  match: () => "",
  giveUpAfter: "1 day",
  ...(whenGivenUp ? { whenGivenUp } : {}),
});
const stop: Node = { kind: "stop", reason: "The end." };

const ruled = (nodes: Nodes, rule: Partial<OrderingRule> = {}) => ({
  ...workflowOfNodes(nodes),
  ordering: [{ earlier: "one", later: "two", because: "it must be so", ...rule }],
});
const messages = (nodes: Nodes, rule: Partial<OrderingRule> = {}): readonly string[] =>
  foundBy("ordering", ruled(nodes, rule)).map(({ message }) => message);

describe("ordering", () => {
  it.each<[string, Nodes, Partial<OrderingRule>?]>([
    ["one after the other", [task("one"), task("two")]],
    ["with something between", [task("one"), when([task("a")]), task("two")]],
    ["in one branch", [when([task("one"), task("two")])]],
    ["where a decision leaves the later one out", [task("one"), when([task("two")])]],
    ["where a decision leaves the earlier one out", [when([task("one")]), task("two")]],
    ["in both branches", [when([task("one")], [task("one")]), task("two")], { always: true }],
    ["where the branch without the earlier one ends", [when([task("one")], [stop]), task("two")], { always: true }],
    ["inside what comes first", [within([task("one")], [stop]), task("two")], { earlier: "w/one" }],
    ["once it was approved", [approve([task("b")]), task("two")], { earlier: "a" }],
    [
      "in the approved body alone",
      [approve([task("one"), task("two")], [task("c")])],
      { earlier: "a/one", later: "a/two" },
    ],
    ["for one item of a loop", [each([task("one"), task("two")])], { earlier: "e[]/one", later: "e[]/two" }],
    ["after a whole loop", [each([task("b")]), task("two")], { earlier: "e", always: true }],
    [
      "after branches that all ended",
      [together({ a: [task("one")], b: [task("c")] }), task("two")],
      { earlier: "t/a/one", always: true },
    ],
    [
      "within one of the branches",
      [together({ a: [task("one"), task("two")] })],
      { earlier: "t/a/one", later: "t/a/two" },
    ],
    ["after a wait that ends the run when it is given up", [waitFor("one"), task("two")], { always: true }],
    [
      "after a failure that ends the run",
      [recover([task("one")], [stop]), task("two")],
      { earlier: "r/one", always: true },
    ],
    [
      "in a nested workflow",
      [
        {
          kind: "run",
          name: "n",
          workflow: workflowOf(
            (flow) => flow.task("one", { role: technician, instructions: "Do it.", answer: z.null() }),
            { id: "inner" },
          ),
          input: () => ({}),
        },
        task("two"),
      ],
      { earlier: "n/one", always: true },
    ],
  ])("takes a later step %s", (_, nodes, rule) => {
    expect(messages(nodes, rule)).toEqual([]);
  });

  it.each<[string, Nodes, Partial<OrderingRule>, string]>([
    ["the other way round", [task("two"), task("one")], {}, "But it can come after it"],
    ["the other way round in one branch", [when([task("two")]), task("one")], {}, "But it can come after it"],
    [
      "a container around what must come before it",
      [within([task("two")], [])],
      { earlier: "w", later: "w/two" },
      "But it can come after it",
    ],
    [
      "before something that only ends the run",
      [task("two"), within([stop], [stop])],
      { earlier: "w" },
      "But it can come after it",
    ],
    [
      "broken off by a limit before what it waits for",
      [within([task("two")], [task("one")])],
      { earlier: "w/one", later: "w/two" },
      "But it can come after it",
    ],
    [
      "side by side",
      [together({ a: [task("one")], b: [task("two")] })],
      { earlier: "t/a/one", later: "t/b/two" },
      "side by side",
    ],
    [
      "after a wait that was given up",
      [waitFor("one", []), task("two")],
      {},
      "given up, declined, timed out or failed",
    ],
    ["in the branch for giving up", [waitFor("one", [task("two")])], { later: "one/two" }, "given up"],
    [
      "after an approval that was declined",
      [approve([task("b")], [task("c")]), task("two")],
      { earlier: "a" },
      "declined",
    ],
    ["after a limit that broke it off", [within([task("one")], []), task("two")], { earlier: "w/one" }, "timed out"],
    [
      "in the branch for what a limit broke off",
      [within([task("one")], [task("two")])],
      { earlier: "w/one", later: "w/two" },
      "timed out",
    ],
    [
      "after a failure that broke it off",
      [recover([task("one")], [task("b")]), task("two")],
      { earlier: "r/one" },
      "failed",
    ],
    [
      "where a decision leaves the earlier one out, though it must always come",
      [when([task("one")]), task("two")],
      { always: true },
      "But a decision can leave",
    ],
    [
      "after a loop that can have no items, though it must always come",
      [each([task("one")]), task("two")],
      { earlier: "e[]/one", always: true },
      "But a decision can leave",
    ],
    ["in branches of which only one runs", [when([task("one")], [task("two")])], {}, "no run ever reaches both"],
    ["before itself", [task("one")], { later: "one" }, 'puts "one" before itself'],
  ])("finds a later step %s", (_, nodes, rule, words) => {
    const found = messages(nodes, rule);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it("says what must hold and why, at the later step", () => {
    expect(foundBy("ordering", ruled([task("two"), task("one")], { because: "the mailbox would be lost" }))).toEqual([
      {
        severity: "error",
        rule: "ordering",
        path: "two",
        message:
          '"one" must come before "two": the mailbox would be lost. But it can come after it. Move "two" behind it on every way that leads to both.',
      },
    ]);
  });

  it.each([
    ["mailboxConvertd", 'Do you mean "mailboxConverted"?'],
    ["MAILBOXCONVERTED", 'Do you mean "mailboxConverted"?'],
    ["offboarding/mailboxConverted", "which is no step of it. Write the path as the SOP prints it."],
    ["", "which is no step of it."],
  ])("finds a path that is no step, and suggests the nearest: %j", (earlier, words) => {
    const found = messages([task("mailboxConverted"), task("two")], { earlier });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it("finds both paths of a rule when both are wrong, and takes the paths of nested workflows", () => {
    expect(messages([task("a")], { earlier: "x/y/z", later: "unheard of" })).toHaveLength(2);
    const nested: Node = {
      kind: "run",
      name: "n",
      workflow: { ...ruled([task("two"), task("one")]), id: "inner" },
      input: () => ({}),
    };
    expect(foundBy("ordering", workflowOfNodes([nested, task("last")]))).toMatchObject([{ path: "n/two" }]);
  });

  describe("when the earlier one must be proven", () => {
    const verified = { verified: true } as const;
    const list = (items: typeof handover.items): Node => ({
      kind: "checklist",
      name: "one",
      role: technician,
      checklist: { ...handover, items },
    });
    const poll: Node = {
      kind: "waitUntil",
      name: "one",
      check: readTicket,
      input: () => ({}),
      until: yes,
      every: "1 minute",
      giveUpAfter: "1 day",
    };

    it.each<[string, Node, Partial<OrderingRule>?]>([
      ["a write that is read back", step("one", addNote)],
      ["a condition that was seen to come true", poll],
      ["important items that need evidence", list({ ...handover.items })],
      ["a task that asks for evidence", task("one", z.object({ evidence: z.string() }))],
      ["a body in which all of that is so", within([step("b", addNote), task("c")], [stop]), { earlier: "w" }],
    ])("takes %s", (_, node, rule) => {
      expect(messages([node, task("two")], { ...verified, ...rule })).toEqual([]);
    });

    it.each<[string, Node, Partial<OrderingRule>?]>([
      ["a write that nothing reads back", step("one", { ...addNote, verify: undefined })],
      ["a read, which looks and asserts nothing", step("one", readTicket)],
      ["a task that only asks whether it is done", task("one")],
      ["evidence that may be left out", task("one", z.object({ evidence: z.string().optional() }))],
      ["an answer that is no object", task("one", z.string())],
      [
        "items that are not important",
        list({ ...handover.items, badge: { title: "Badge", important: true }, wipe: { title: "Wipe" } } as never),
      ],
      ["an approval of nothing", approve([task("b")]), { earlier: "a" }],
      [
        "a body with one write that nothing reads back",
        within([step("b", addNote), step("c", { ...addNote, verify: undefined })], [stop]),
        { earlier: "w" },
      ],
      [
        "a form, which somebody answered",
        {
          kind: "form",
          name: "one",
          form: offboardingForm,
          to: () => "",
          about: () => ({ ticket: "", company: "" }),
          giveUpAfter: "1 day",
        },
      ],
    ])("finds %s", (_, node, rule) => {
      const found = messages([node, task("two")], { ...verified, ...rule });
      expect(found).toHaveLength(1);
      expect(found[0]).toContain("But nothing proves it");
    });
  });
});
