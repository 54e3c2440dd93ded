import { defineWorkflow, type Node } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { agentSeen, manager, offboardingForm, readTicket, technician } from "../define/parts.ts";
import { foundBy, pathsBy, workflowOf, workflowOfNodes } from "./workflow-of.ts";

const work = { role: technician, instructions: "Do it.", answer: z.object({ ok: z.boolean() }) };
const task = (name: string): Node => ({ kind: "task", name, ...work });
const stop: Node = { kind: "stop", reason: "The end." };
const yes = () => true;

describe("reachable", () => {
  it("takes chains in which some way goes on", () => {
    const workflow = workflowOf((flow) =>
      flow
        .when("a", yes, (flow) => flow.stop("Enough."))
        .choose("b", ({ input }) => input.kind, {
          mac: (flow) => flow.stop("No."),
          pc: (flow) => flow.task("ok", work),
        })
        .approve("c", { by: manager, ask: () => "?" }, (flow) => flow.task("done", work))
        .each("d", "item", { of: () => [], key: String }, (flow) => flow.stop("The first item ends it."))
        .within(
          "e",
          "1 hour",
          (flow) => flow.stop("Ended in time."),
          (flow) => flow,
        )
        .recover(
          "f",
          (flow) => flow.task("tried", work),
          (flow) => flow.stop("Failed."),
        )
        .waitFor("g", { event: agentSeen, match: () => "", giveUpAfter: "1 day" }, (flow) => flow.stop("No answer."))
        .task("last", work),
    );
    expect(pathsBy("reachable", workflow)).toEqual([]);
  });

  it.each<[string, Node]>([
    ["an end", stop],
    ["a decision whose branches both end", { kind: "when", label: "x", test: yes, yes: [stop], no: [task("a"), stop] }],
    ["a choice whose cases all end", { kind: "choose", label: "x", of: () => "a", cases: { a: [stop], b: [stop] } }],
    [
      "an approval that ends either way",
      { kind: "approve", name: "x", by: manager, ask: () => "?", quorum: 1, body: [task("a"), stop] },
    ],
    ["a limit that ends either way", { kind: "within", name: "x", limit: "1 hour", body: [stop], whenOver: [stop] }],
    ["a recovery that ends either way", { kind: "recover", name: "x", body: [task("a"), stop], whenFailed: [stop] }],
    ["branches of which one ends the run", { kind: "together", name: "x", branches: { a: [task("b")], c: [stop] } }],
    [
      "a nested workflow that ends the run",
      {
        kind: "run",
        name: "x",
        workflow: workflowOf((flow) => flow.stop("The end."), { id: "inner" }),
        input: () => ({}),
      },
    ],
  ])("finds what stands after %s", (_, node) => {
    expect(foundBy("reachable", workflowOfNodes([task("before"), node, task("after"), task("later")]))).toMatchObject([
      { severity: "error", path: "after", message: expect.stringContaining("ends the run") },
    ]);
  });

  it("says it once for all that follows", () => {
    const nodes = [stop, task("after"), stop, task("later")];
    expect(pathsBy("reachable", workflowOfNodes(nodes))).toEqual(["after"]);
  });

  it("looks into bodies and nested workflows", () => {
    const inner = workflowOfNodes([
      { kind: "within", name: "w", limit: "1 hour", body: [stop, task("a")], whenOver: [] },
    ]);
    const outer = workflowOfNodes([{ kind: "run", name: "r", workflow: { ...inner, id: "inner" }, input: () => ({}) }]);
    expect(pathsBy("reachable", outer)).toEqual(["r/w/a"]);
  });
});

describe("empty-body", () => {
  it("takes branches that need not do anything", () => {
    const workflow = workflowOf((flow) =>
      flow
        .when(
          "a",
          yes,
          (flow) => flow,
          (flow) => flow.task("no", work),
        )
        .choose("b", ({ input }) => input.kind, { mac: (flow) => flow, pc: (flow) => flow })
        .within(
          "c",
          "1 hour",
          (flow) => flow.task("long", work),
          (flow) => flow,
        )
        .recover(
          "d",
          (flow) => flow.task("tried", work),
          (flow) => flow,
        )
        .together("e", { left: (flow) => flow, right: (flow) => flow.task("done", work) }),
    );
    expect(pathsBy("empty-body", workflow)).toEqual([]);
  });

  it.each<[Node, "error" | "warning", string]>([
    [{ kind: "choose", label: "x", of: () => "a", cases: {} }, "error", "?x"],
    [{ kind: "within", name: "x", limit: "1 hour", body: [], whenOver: [task("a")] }, "error", "x"],
    [{ kind: "recover", name: "x", body: [], whenFailed: [task("a")] }, "error", "x"],
    [{ kind: "approve", name: "x", by: manager, ask: () => "?", quorum: 1, body: [] }, "warning", "x"],
    [{ kind: "each", name: "x", item: "i", of: () => [], key: String, body: [] }, "warning", "x"],
    [{ kind: "together", name: "x", branches: {} }, "warning", "x"],
    [{ kind: "when", label: "x", test: yes, yes: [], no: [] }, "warning", "?x"],
  ])("finds %j", (node, severity, path) => {
    expect(foundBy("empty-body", workflowOfNodes([node]))).toMatchObject([{ severity, path }]);
  });

  it("finds a workflow without steps", () => {
    expect(
      foundBy(
        "empty-body",
        workflowOf((flow) => flow),
      ),
    ).toMatchObject([{ severity: "warning", path: "" }]);
  });
});

describe("live-branch", () => {
  const correlated = { form: offboardingForm, to: () => "", about: () => ({ ticket: "", company: "" }) };
  const remind = { after: "2 business days", every: "5 business days", atMost: 5 } as const;

  it("takes branches whose time can run out", () => {
    const workflow = workflowOf((flow) =>
      flow
        .form(
          "details",
          {
            ...correlated,
            remind,
            onReminder: (flow) => flow.task("told", work),
            afterLastReminder: (flow) => flow.task("called", work),
            giveUpAfter: "30 days",
          },
          (flow) => flow,
        )
        .within(
          "day",
          "1 day",
          (flow) =>
            flow
              .within(
                "hour",
                "1 hour",
                (flow) => flow.task("a", work),
                (flow) => flow,
              )
              .waitFor("seen", { event: agentSeen, match: () => "", giveUpAfter: "2 hours" }, (flow) => flow)
              // Without a branch of its own it ends with the limit around it, which is no mistake.
              .waitFor("forLong", { event: agentSeen, match: () => "", giveUpAfter: "9 days" })
              // Business time depends on a calendar, so nobody can say.
              .waitFor(
                "unsure",
                { event: agentSeen, match: () => "", giveUpAfter: "7 business hours" },
                (flow) => flow,
              ),
          (flow) => flow,
        )
        .within(
          "policy",
          () => "1 hour",
          (flow) => flow.waitFor("later", { event: agentSeen, match: () => "", giveUpAfter: "1 day" }, (flow) => flow),
          (flow) => flow,
        ),
    );
    expect(pathsBy("live-branch", workflow)).toEqual([]);
  });

  it("finds bodies for reminders that nobody sends", () => {
    const workflow = workflowOf((flow) =>
      flow.form("details", {
        ...correlated,
        onReminder: (flow) => flow.task("told", work),
        afterLastReminder: (flow) => flow.task("called", work),
        giveUpAfter: "30 days",
      }),
    );
    expect(foundBy("live-branch", workflow).map(({ message }) => message)).toEqual([
      expect.stringContaining("`onReminder` can never run, because nobody is reminded"),
      expect.stringContaining("`afterLastReminder` can never run, because nobody is reminded"),
    ]);
  });

  it("finds a first reminder after the form was given up, and a last one that comes too late", () => {
    const first = workflowOf((flow) =>
      flow.form("details", {
        ...correlated,
        remind: { after: "3 days", every: "1 day", atMost: 2 },
        giveUpAfter: "3 days",
      }),
    );
    expect(foundBy("live-branch", first)[0]?.message).toContain("Remind earlier");
    const last = workflowOf((flow) =>
      flow.form("details", {
        ...correlated,
        remind: { after: "1 day", every: "2 days", atMost: 5 },
        afterLastReminder: (flow) => flow.task("called", work),
        giveUpAfter: "8 days",
      }),
    );
    expect(foundBy("live-branch", last)[0]?.message).toContain(
      "5 reminders, one every 2 days, take longer than the 8 days",
    );
  });

  it("finds a wait that the limit around it always breaks off first, through nested workflows too", () => {
    const inner = workflowOf(
      (flow) => flow.waitFor("seen", { event: agentSeen, match: () => "", giveUpAfter: "30 minutes" }, (flow) => flow),
      { id: "inner" },
    );
    const workflow = workflowOf((flow) =>
      flow.within(
        "call",
        "30 minutes",
        (flow) =>
          flow
            .run("nested", inner, () => ({}))
            .within(
              "longer",
              "1 hour",
              (flow) => flow.task("a", work),
              (flow) => flow,
            )
            .waitUntil(
              "days",
              {
                check: readTicket,
                input: () => ({ ticketId: "" }),
                until: yes,
                every: "1 minute",
                giveUpAfter: "1 business day",
              },
              (flow) => flow,
            ),
        (flow) => flow.waitFor("after", { event: agentSeen, match: () => "", giveUpAfter: "9 days" }, (flow) => flow),
      ),
    );
    expect(pathsBy("live-branch", workflow)).toEqual(["call/nested/seen", "call/longer", "call/days"]);
  });
});

describe("nesting", () => {
  const inner = workflowOf((flow) => flow.task("a", work), { id: "inner" });

  it("takes one workflow in several places, and nested ones in nested ones", () => {
    const middle = workflowOf((flow) => flow.run("inner", inner, () => ({})), { id: "middle" });
    const outer = workflowOf((flow) => flow.run("one", middle, () => ({})).run("two", inner, () => ({})));
    expect(pathsBy("nesting", outer)).toEqual([]);
  });

  it("finds a workflow that runs itself by a cast, and does not follow it for ever", () => {
    const nodes: Node[] = [task("a")];
    const endless = { ...workflowOfNodes(nodes), id: "endless" };
    nodes.push({ kind: "run", name: "again", workflow: endless, input: () => ({}) });
    expect(foundBy("nesting", endless)).toMatchObject([{ severity: "error", path: "again" }]);
    const outer = workflowOfNodes([{ kind: "run", name: "first", workflow: endless, input: () => ({}) }]);
    expect(pathsBy("nesting", outer)).toEqual(["first/again"]);
  });

  it("finds another workflow under the same id, because nobody could tell the two apart", () => {
    const sameId = defineWorkflow({ ...inner, id: "subject", steps: (flow) => flow, output: () => ({}) });
    expect(
      pathsBy(
        "nesting",
        workflowOf((flow) => flow.run("other", sameId, () => ({}))),
      ),
    ).toEqual(["other"]);
  });
});
