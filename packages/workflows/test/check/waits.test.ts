import type { Node } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { agentSeen, handover, manager, offboardingForm, readTicket, technician } from "../define/parts.ts";
import { foundBy, pathsBy, workflowOf, workflowOfNodes } from "./workflow-of.ts";

const work = { role: technician, instructions: "Do it.", answer: z.object({ ok: z.boolean() }) };
const remind = { after: "1 day", every: "1 day", atMost: 3 } as const;
const poll = { check: readTicket, input: () => ({ ticketId: "" }), until: () => true };
const correlated = { form: offboardingForm, to: () => "", about: () => ({ ticket: "", company: "" }) };

describe("ending-wait", () => {
  it("takes people who are reminded, and whatever a limit bounds", () => {
    const bounded = workflowOf(
      (flow) => flow.task("a", work).checklist("b", { checklist: handover, role: technician }),
      {
        id: "bounded",
      },
    );
    const workflow = workflowOf((flow) =>
      flow
        .task("reminded", { ...work, remind })
        .checklist("ticked", { checklist: handover, role: technician, remind: () => remind })
        .within(
          "limited",
          "1 hour",
          (flow) => flow.run("nested", bounded, () => ({})),
          (flow) => flow,
        ),
    );
    expect(pathsBy("ending-wait", workflow)).toEqual([]);
  });

  it("finds people whom nobody reminds, in one sentence per workflow", () => {
    const inner = workflowOf((flow) => flow.task("a", work), { id: "inner" });
    const workflow = workflowOf((flow) =>
      flow
        .task("asked", work)
        .run("nested", inner, () => ({}))
        .approve("goAhead", { by: manager, ask: () => "?" }, (flow) =>
          flow.checklist("ticked", { checklist: handover, role: technician }),
        )
        .within(
          "limited",
          "1 hour",
          (flow) => flow.task("b", work),
          (flow) => flow.task("c", work),
        ),
    );
    expect(foundBy("ending-wait", workflow)).toEqual([
      {
        severity: "warning",
        rule: "ending-wait",
        path: "asked",
        message:
          '4 steps wait for people whom nobody reminds, without a limit: "asked", "goAhead", "goAhead/ticked", "limited/c". Add `remind` to them, or put them inside within(…).',
      },
      {
        severity: "warning",
        rule: "ending-wait",
        path: "nested/a",
        message:
          '"nested/a" waits for a person whom nobody reminds, without a limit. Add `remind`, or put it inside within(…).',
      },
    ]);
  });

  it.each<[Node["kind"], object]>([
    ["form", correlated],
    ["waitUntil", { ...poll, every: "1 minute" }],
    ["waitFor", { event: agentSeen, match: () => "" }],
  ])("finds a %s that was cast to wait without an end", (kind, fields) => {
    const node = { kind, name: "w", ...fields } as Node;
    expect(foundBy("ending-wait", workflowOfNodes([node]))).toMatchObject([{ severity: "error", path: "w" }]);
  });
});

describe("duration", () => {
  it("takes durations that leave room, and those only a run knows", () => {
    const workflow = workflowOf((flow) =>
      flow
        .task("asked", { ...work, remind })
        .task("policy", { ...work, remind: () => ({ after: "0 days", every: "0 days", atMost: 0 }) })
        .within(
          "limited",
          "0.5 hours",
          (flow) => flow.sleepUntil("a", () => ""),
          (flow) => flow,
        )
        .waitUntil("polled", { ...poll, every: "5 minutes", giveUpAfter: "2 business days" })
        .waitUntil("unsure", { ...poll, every: "1 day", giveUpAfter: "2 business days" })
        // A business day can hold the hour that summer time takes away.
        .waitUntil("short", { ...poll, every: "1 business day", giveUpAfter: "24 hours" })
        .waitUntil("late", { ...poll, every: () => "9 days", giveUpAfter: "1 day" }),
    );
    expect(pathsBy("duration", workflow)).toEqual([]);
  });

  it.each<[string, (given: never) => Node]>([
    ["limit", (limit) => ({ kind: "within", name: "w", limit, body: [], whenOver: [] })],
    ["giveUpAfter", (giveUpAfter) => ({ kind: "form", name: "w", ...correlated, giveUpAfter })],
    ["giveUpAfter", (giveUpAfter) => ({ kind: "waitFor", name: "w", event: agentSeen, match: () => "", giveUpAfter })],
    ["every", (every) => ({ kind: "waitUntil", name: "w", ...poll, every, giveUpAfter: "9 days" })],
    ["remind.after", (after) => ({ kind: "task", name: "w", ...work, remind: { ...remind, after } })],
    ["remind.every", (every) => ({ kind: "task", name: "w", ...work, remind: { ...remind, every } })],
  ])("finds a `%s` that is no duration, or none at all", (field, node) => {
    for (const [given, words] of [
      ["3 weeks", "which is no duration"],
      ["-5 minutes", "which is no duration"],
      ["0 minutes", "Give it more than nothing"],
      [30, "which is no duration"],
    ] as const) {
      const [finding, ...others] = foundBy("duration", workflowOfNodes([node(given as never)]));
      expect(finding).toMatchObject({ severity: "error", path: "w", message: expect.stringContaining(`\`${field}\``) });
      expect(finding?.message).toContain(words);
      expect(others).toEqual([]);
    }
  });

  it.each([0, -1, 1.5, Number.NaN])("finds %d reminders", (atMost) => {
    const workflow = workflowOf((flow) => flow.task("asked", { ...work, remind: { ...remind, atMost } }));
    expect(foundBy("duration", workflow)).toMatchObject([
      { path: "asked", message: expect.stringContaining("atMost") },
    ]);
  });

  it.each([
    ["1 hour", "1 hour"],
    ["2 hours", "90 minutes"],
    ["1 business hour", "1 hour"],
    ["2 business days", "1 business day"],
    ["1 business day", "20 hours"],
  ] as const)("finds a look every %s that gives up after %s: it looks only once", (every, giveUpAfter) => {
    const workflow = workflowOf((flow) => flow.waitUntil("polled", { ...poll, every, giveUpAfter }));
    expect(foundBy("duration", workflow)).toMatchObject([
      { severity: "error", path: "polled", message: expect.stringContaining("looks only once") },
    ]);
  });
});

describe("quorum", () => {
  const approve = (quorum: number): Node => ({
    kind: "approve",
    name: "a",
    by: manager,
    ask: () => "?",
    quorum,
    body: [],
  });

  it.each([1, 2, 7])("takes %d approvals", (quorum) => {
    expect(pathsBy("quorum", workflowOfNodes([approve(quorum)]))).toEqual([]);
  });

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("finds %d approvals", (quorum) => {
    expect(foundBy("quorum", workflowOfNodes([approve(quorum)]))).toMatchObject([{ severity: "error", path: "a" }]);
  });
});

describe("escalation", () => {
  it("takes another role", () => {
    const workflow = workflowOf((flow) =>
      flow.task("asked", { ...work, remind, escalate: { after: "60 minutes", to: manager } }),
    );
    expect(pathsBy("escalation", workflow)).toEqual([]);
  });

  it("finds what is escalated to whoever is asked already, and a time that makes no sense", () => {
    const workflow = workflowOf((flow) =>
      flow
        .task("asked", { ...work, remind, escalate: { after: "60 minutes", to: technician } })
        .approve(
          "goAhead",
          { by: manager, ask: () => "?", remind, escalate: { after: "0 hours", to: manager } },
          (flow) => flow.task("inner", { ...work, remind }),
        ),
    );
    expect(foundBy("escalation", workflow)).toEqual([
      {
        severity: "error",
        rule: "escalation",
        path: "asked",
        message: '"asked" is escalated to "Technician", who is asked already. Name another role, or use `remind`.',
      },
      {
        severity: "error",
        rule: "escalation",
        path: "goAhead",
        message:
          '"goAhead" is escalated to "Service manager", who is asked already. Name another role, or use `remind`.',
      },
    ]);
    expect(foundBy("duration", workflow)).toMatchObject([
      { path: "goAhead", message: '`escalate.after` at "goAhead" is "0 hours". Give it more than nothing.' },
    ]);
  });
});
