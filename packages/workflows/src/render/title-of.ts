import type { Node } from "../define/node.ts";
import { wordsOfName } from "./words-of-name.ts";

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * A node's title in plain language, one line: what the SOP, the diagram, a plan and a timeline call it.
 *
 * The author's own title wins; otherwise it comes from what the node uses (an action, a form, a role), and last from its name.
 */
export function titleOf(node: Node): string {
  const own = "title" in node ? oneLine(node.title ?? "") : "";
  return own || oneLine(titleByKind(node)) || ("name" in node ? capital(wordsOfName(node.name)) : node.kind);
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function titleByKind(node: Node): string {
  switch (node.kind) {
    case "step":
      return node.action.title;
    case "task":
      return capital(wordsOfName(node.name));
    case "form":
      return `Wait for the form "${node.form.title}"`;
    case "checklist":
      return `Work through the checklist "${node.checklist.title}"`;
    case "approve":
      return `Ask for approval: ${node.by.title}`;
    case "when":
      return `If ${node.label}`;
    case "choose":
      return `Depending on ${node.label}`;
    case "each":
      return `For each ${wordsOfName(node.item)}`;
    case "together":
      return `Side by side: ${Object.keys(node.branches).map(wordsOfName).join(", ")}`;
    case "within":
      return typeof node.limit === "string" ? `Within ${node.limit}` : "Within a time limit";
    case "waitUntil":
      return `Check again and again: ${node.check.title}`;
    case "waitFor":
      return `Wait for: ${node.event.title}`;
    case "sleepUntil":
      return "Wait until a set time";
    case "run":
      return node.workflow.title;
    case "recover":
      return "Go on even if a step fails";
    case "stop":
      return typeof node.reason === "string" ? `End the run: ${node.reason}` : "End the run";
  }
}
