import type { AnyAction } from "../../define/define-action.ts";
import type { Role } from "../../define/define-role.ts";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Node } from "../../define/node.ts";
import { meaningOf } from "../meaning-of.ts";
import type { Rule } from "../rule.ts";

/** An id stands for one definition: tenant files, journals and people who answer know things by it. */
export const oneMeaning: Rule = function* (workflow, places) {
  const meanings = new Map<string, { readonly meaning: string; readonly path: string }>();
  const all = [
    { path: "", defined: [workflowMeaning(workflow)] },
    ...places.map(({ path, node }) => ({ path, defined: meaningsOf(node) })),
  ];
  const told = new Set<string>();
  for (const { path, defined } of all) {
    for (const { what, id, meaning } of defined) {
      const key = `${what} "${id}"`;
      const first = meanings.get(key);
      if (!first) meanings.set(key, { meaning, path });
      else if (first.meaning !== meaning && !told.has(key)) {
        told.add(key);
        yield {
          severity: "error",
          rule: "one-meaning",
          path,
          message: `Two different definitions are called ${key}: one at "${first.path}", one at "${path}". Define it once and use it in both places, or give one another id.`,
        };
      }
    }
  }
};

interface Defined {
  readonly what: string;
  readonly id: string;
  /** Equal for two definitions that mean the same. */
  readonly meaning: string;
}

const defined = (what: string, id: string, definition: unknown): Defined => ({
  what,
  id,
  meaning: meaningOf(definition),
});

const workflowMeaning = ({ id, version, title, nodes }: AnyWorkflow): Defined =>
  defined("workflow", `${id} ${version}`, [title, nodes]);
const actionMeaning = ({ id, title, effect, input, output }: AnyAction): Defined =>
  defined("action", id, [title, effect, input, output]);
const roleMeaning = ({ id, title, actor }: Role): Defined => defined("role", id, [title, actor]);

function meaningsOf(node: Node): readonly Defined[] {
  switch (node.kind) {
    case "step":
      return [actionMeaning(node.action)];
    case "waitUntil":
      return [actionMeaning(node.check)];
    case "task":
      return [roleMeaning(node.role)];
    case "approve":
      return [roleMeaning(node.by)];
    case "checklist":
      return [defined("checklist", node.checklist.id, node.checklist), roleMeaning(node.role)];
    case "form":
      return [defined("form", node.form.id, node.form), ...(node.closedBy ? [roleMeaning(node.closedBy)] : [])];
    case "waitFor":
      return [defined("event", node.event.id, node.event)];
    case "run":
      return [workflowMeaning(node.workflow)];
    default:
      return [];
  }
}
