import type { AnyAction } from "../../define/define-action.ts";
import type { Rule } from "../rule.ts";

/** How an unknown outcome is settled must be known before anything is sent; reads have nothing to settle. */
export const settledWrite: Rule = function* (_, places) {
  for (const { node, path, metBefore } of places) {
    if (metBefore) continue;
    const problem =
      node.kind === "step" ? problemOf(node.action) : node.kind === "waitUntil" ? repeatedWrite(node.check) : undefined;
    if (problem) yield { severity: "error", rule: "settled-write", path, message: `"${path}" ${problem}` };
  }
};

function problemOf({ id, effect, again, verify }: AnyAction): string | undefined {
  if (effect === "read")
    return again || verify
      ? `uses "${id}", a read with \`again\` or \`verify\`. A read leaves nothing behind: remove them, or call it a write.`
      : undefined;
  return again
    ? undefined
    : `uses "${id}", a write that does not say how an unknown outcome is settled. Give it \`again\`: "safe", { lookUp } or "ask".`;
}

const repeatedWrite = ({ id, effect }: AnyAction): string | undefined =>
  effect === "read"
    ? undefined
    : `repeats "${id}", which writes, until a condition holds. Let it repeat a read action instead.`;
