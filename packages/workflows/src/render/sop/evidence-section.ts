import type { Node } from "../../define/node.ts";
import { markdownTable } from "../markdown/markdown-table.ts";
import { nodesOfEntry } from "../nodes-of-entry.ts";
import { entriesIn } from "../outline-of.ts";
import type { SopContext } from "./sop-context.ts";

const always = [
  "Every run keeps a journal that is only ever added to, each entry chained to the one before by its hash: who started the run with what, every",
  "change before it is sent, its outcome, every decision with its answer, every timer, and who answered through which channel. Secrets never enter",
  "it. A run counts as succeeded only when every change was seen on reading back or a named person accepted it.",
].join("\n");

/** What proves afterwards that the procedure was followed, step by step. */
export function evidenceSection({ entries }: SopContext): readonly string[] {
  const steps = new Map<string, Set<string>>();
  for (const entry of entriesIn(entries)) {
    for (const proof of nodesOfEntry(entry).flatMap((node) => proofOf(node) ?? []))
      steps.set(proof, (steps.get(proof) ?? new Set()).add(entry.number));
  }
  if (steps.size === 0) return [always];
  return [
    always,
    "",
    ...markdownTable(
      ["Kept besides", "Of steps"],
      [...steps].map(([proof, numbers]) => [proof, [...numbers].join(", ")]),
    ),
  ];
}

function proofOf(node: Node): string | undefined {
  switch (node.kind) {
    case "step":
      if (node.action.effect === "read") return undefined;
      return node.action.verify
        ? "what was seen on reading back"
        : "nothing more than the system's answer: *not read back*";
    case "task":
      return "what was answered";
    case "form":
      return "the submitted form, and every reminder";
    case "approve":
      return "the plan with its hash, and every vote";
    case "checklist":
      return checklistProof(node);
    case "waitUntil":
      return "the first, every changed and the last answer";
    case "waitFor":
      return "the event and when it came";
    default:
      return undefined;
  }
}

function checklistProof(node: Extract<Node, { kind: "checklist" }>): string {
  const kinds = [...new Set(Object.values(node.checklist.items).flatMap(({ evidence }) => evidence ?? []))];
  return `every tick${kinds.length > 0 ? `; evidence: ${kinds.join(", ")}` : ""}`;
}
