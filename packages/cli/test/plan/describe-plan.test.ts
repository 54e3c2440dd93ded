import { createFakeClock, createMemoryMail, createMemoryTicketing, exampleTenant } from "@msp/testing";
import { type Plan, planWorkflow, tenantView } from "@msp/workflows/run";
import { beforeEach, describe, expect, it } from "vitest";
import { describePlan } from "../../src/plan/describe-plan.ts";
import { type PlanTree, planTree } from "../../src/plan/plan-tree.ts";
import { everyKind } from "../support/every-kind.ts";

const wide = { columns: 160, hasColors: false };
let plan: Plan;
beforeEach(async () => {
  const clock = createFakeClock();
  plan = await planWorkflow(
    everyKind,
    { ticketId: "901", items: ["901", "902"], how: "by mail" },
    {
      adapters: { ticketing: createMemoryTicketing({ clock }), mail: createMemoryMail({ clock }) },
      tenant: tenantView(exampleTenant),
      clock,
      secrets: { resolve: () => Promise.reject(new Error("none")) },
    },
  );
});

const linesIn = (tree: readonly PlanTree[]): readonly unknown[] =>
  tree.flatMap(({ line, branches }) => [line, ...branches.flatMap(({ entries }) => linesIn(entries))]);

describe("a plan for people", () => {
  it("is the tree it was planned from, with every line exactly once and in order", () => {
    const tree = planTree(plan, everyKind);
    expect(linesIn(tree)).toEqual(plan.lines);
    expect(tree.every(({ node }) => node !== undefined)).toBe(true);
  });

  it("loses no line that the definition does not explain", () => {
    const stranger = { path: "strange", kind: "step", title: "Something strange", will: "would" } as const;
    const text = describePlan({ ...plan, lines: [...plan.lines, stranger] }, everyKind, wide).join("\n");
    expect(text).toContain("Something strange");
  });

  it("says what is read, written, asked and waited for, how surely, and with which exact request", () => {
    const text = describePlan(plan, everyKind, wide).join("\n");
    expect(text).toMatch(
      /^Plan of "Every kind of node" 1\.0\.0 \(every-kind\)\nNothing was written\. 1 read was made\./,
    );
    expect(text).toMatch(/\nread now {5}Look at the ticket\n/);
    expect(text).not.toContain("Read a policy");
    expect(text).toMatch(/\nasks {7}Technician: Ask them\n/);
    expect(text).toContain("Depending on how they asked: by mail");
    expect(text).toContain("Technician: Write to them");
    expect(text).not.toContain("Call them");
    expect(text).toMatch(
      /item 902:\nWRITES +Close the ticket\n +memory, ticket 902: change ticket\n +before: status: .*\n +after: {2}status: complete\n/,
    );
    expect(text).toMatch(/\n +left \(one\):\n.*Look at the ticket/);
    expect(text).toMatch(/when declined:\nmay end +End the run: They said no\.\n/);
    expect(text).toMatch(/at every reminder:\nmay write +Close the ticket/);
    expect(text).toMatch(/when given up:\nmay end +End the run: It never came\.\n/);
    expect(text).toMatch(/\nwaits +.*2026-12-24 12:00/);
    expect(text).toMatch(new RegExp(`\\nPlan hash ${plan.hash}\\. It stays the same`));
  });

  it("writes out a nested workflow once as long as nothing in it is known", () => {
    const open = {
      ...plan,
      lines: plan.lines.map(({ path, kind, title }) => ({ path, kind, title, will: "might" as const })),
    };
    const text = describePlan(open, everyKind, wide).join("\n");
    expect(text.match(/Look closer/g)).toHaveLength(2);
    expect(text.match(/Look closer \(steps as above\)/g)).toHaveLength(1);
  });

  it("names what a line waits for, unless that is the line just above", () => {
    const lines = plan.lines.map((line) => (line.path === "list" ? { ...line, knownAfter: "asked.go" } : line));
    expect(describePlan({ ...plan, lines }, everyKind, wide).join("\n")).toMatch(/The list.*\(known after: Ask them\)/);
    const near = plan.lines.map((line) => (line.path === "goAhead/closed" ? { ...line, knownAfter: "goAhead" } : line));
    expect(describePlan({ ...plan, lines: near }, everyKind, wide).join("\n")).not.toContain(
      "known after: Ask for approval",
    );
  });

  it("says what could not be read, keeps within the width except for requests, and colours on demand", () => {
    const lines = plan.lines.map((line) =>
      line.path === "first/looked" ? { ...line, problem: "There is no ticket 901." } : line,
    );
    const narrow = describePlan({ ...plan, lines }, everyKind, { columns: 60, hasColors: false });
    expect(narrow.join(" ").replace(/\s+/g, " ")).toContain(
      "Look at the ticket. NOT POSSIBLE NOW: There is no ticket 901.",
    );
    expect(narrow.filter((line) => line.length > 60 && !/memory:|"/.test(line))).toEqual([]);
    expect(describePlan(plan, everyKind, { columns: 60, hasColors: true }).join("")).toContain("\u001b[1m");
  });
});
