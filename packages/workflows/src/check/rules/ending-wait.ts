import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Node } from "../../define/node.ts";
import type { Finding } from "../finding.ts";
import type { Around, Place } from "../places-of.ts";
import type { Rule } from "../rule.ts";

/** A wait needs an end: a limit, or somebody who is reminded. */
export const endingWait: Rule = function* (_, places) {
  const forgotten = new Map<AnyWorkflow | undefined, string[]>();
  for (const place of places) {
    if (place.metBefore) continue;
    const { node, path, workflows } = place;
    if (neverGivesUp(node))
      yield finding(
        "error",
        path,
        `"${path}" waits without an end. Say after how long it gives up with \`giveUpAfter\`.`,
      );
    if (!isForgotten(place)) continue;
    const workflow = workflows.at(-1);
    forgotten.set(workflow, [...(forgotten.get(workflow) ?? []), path]);
  }
  for (const [first = "", ...others] of forgotten.values())
    yield finding("warning", first, reminderMessage(first, others));
};

const finding = (severity: Finding["severity"], path: string, message: string): Finding => ({
  severity,
  rule: "ending-wait",
  path,
  message,
});

/** The types demand a time; a tree that was cast past them can lack it. */
const neverGivesUp = (node: Node): boolean =>
  (node.kind === "form" || node.kind === "waitUntil" || node.kind === "waitFor") &&
  (node.giveUpAfter as unknown) === undefined;

const isForgotten = ({ node, inside }: Place): boolean =>
  (node.kind === "task" || node.kind === "approve" || node.kind === "checklist") && !node.remind && !isBounded(inside);

const isBounded = (inside: readonly Around[]): boolean =>
  inside.some(({ node, role }) => node.kind === "within" && role === "body");

/** One sentence per workflow: a procedure of many tasks would otherwise say the same thing dozens of times. */
const reminderMessage = (first: string, others: readonly string[]): string =>
  others.length === 0
    ? `"${first}" waits for a person whom nobody reminds, without a limit. Add \`remind\`, or put it inside within(…).`
    : `${others.length + 1} steps wait for people whom nobody reminds, without a limit: ${[first, ...others].map((path) => `"${path}"`).join(", ")}. Add \`remind\` to them, or put them inside within(…).`;
