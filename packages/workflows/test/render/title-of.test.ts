import type { Node } from "@msp/workflows";
import { titleOf } from "@msp/workflows/render";
import { expect, it } from "vitest";
import { childrenOf } from "../../src/define/children-of.ts";
import { kitchenSink } from "./kitchen-sink.ts";
import { workflowOf } from "./workflow-of.ts";

const allIn = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [node, ...childrenOf(node).flatMap((child) => allIn(child.nodes))]);

const titleOfFirst = (kind: Node["kind"]): string | undefined => {
  const node = allIn(kitchenSink.nodes).find((one) => one.kind === kind);
  return node && titleOf(node);
};

it.each<[Node["kind"], string]>([
  ["step", "Open the ticket"],
  ["task", "Forwarded"],
  ["form", 'Wait for the form "User offboarding"'],
  ["checklist", 'Work through the checklist "Hand over"'],
  ["approve", "Ask for approval: Primary authorization contact"],
  ["when", "If the ticket contact has no address"],
  ["choose", "Depending on what happens to the mailbox"],
  ["each", "For each device"],
  ["together", "Side by side: mail, access"],
  ["within", "Within 30 minutes"],
  ["waitUntil", "Check again and again: Open the ticket"],
  ["waitFor", "Wait for: The device reports to the monitoring"],
  ["sleepUntil", "Wait until a set time"],
  ["run", "Tell somebody and note it"],
  ["recover", "Go on even if a step fails"],
  ["stop", "End the run"],
])("%s is called %s", (kind, title) => {
  expect(titleOfFirst(kind)).toBe(title);
});

it("prefers the author's title, on one line, and falls back to the name in words", () => {
  const titled = allIn(kitchenSink.nodes).find((node) => "name" in node && node.name === "deactivated");
  expect(titled && titleOf(titled)).toBe("Deactivate the leaver's contact");
  const { nodes } = workflowOf({}, (flow) =>
    flow
      .sleepUntil("lockOutNow", () => "2026-12-01T09:00", { title: "Lock\n  out" })
      .sleepUntil("UPNCheck2", () => "2026-12-01T09:00", { title: " " }),
  );
  expect(nodes.map(titleOf)).toEqual(["Lock out", "Wait until a set time"]);
});
