import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Node } from "../../define/node.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";

/** The SOP is made of titles, labels and instructions; where one is blank, its reader is left alone. */
export const saidInWords: Rule = function* (workflow, places) {
  yield* ofWorkflow(workflow, "");
  for (const { node, path, metBefore } of places) {
    if (metBefore) continue;
    if (node.kind === "run") yield* ofWorkflow(node.workflow, path);
    for (const [what, text] of wordsOf(node)) if (isBlank(text)) yield blank(path, `${what} at "${path}"`);
  }
};

const isBlank = (text: unknown): boolean => typeof text === "string" && text.trim() === "";

const blank = (path: string, what: string): Finding => ({
  severity: "error",
  rule: "said-in-words",
  path,
  message: `${what} is blank. Write what a reader of the SOP should know.`,
});

function* ofWorkflow({ id, title, purpose }: AnyWorkflow, path: string): Generator<Finding> {
  if (isBlank(title)) yield blank(path, `The title of workflow "${id}"`);
  if (isBlank(purpose)) yield blank(path, `The purpose of workflow "${id}"`);
}

function wordsOf(node: Node): readonly (readonly [what: string, text: unknown])[] {
  const title = ["The title", "title" in node ? node.title : undefined] as const;
  switch (node.kind) {
    case "step":
      return [title, ["The title of the action", node.action.title]];
    case "waitUntil":
      return [title, ["The title of the action", node.check.title]];
    case "task":
      return [title, ["The text of `instructions`", node.instructions]];
    case "when":
    case "choose":
      return [["The label of the decision", node.label]];
    case "stop":
      return [["The reason for the end", node.reason]];
    case "form":
      return [title, ["The title of the form", node.form.title]];
    case "checklist":
      return [title, ["The title of the checklist", node.checklist.title], ...itemTitles(node.checklist.items)];
    default:
      return [title];
  }
}

const itemTitles = (items: { readonly [key: string]: { readonly title: string } }) =>
  Object.entries(items).map(([key, { title }]) => [`The title of the item "${key}"`, title] as const);
