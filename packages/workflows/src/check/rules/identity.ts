import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Node } from "../../define/node.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";

/** Journals, tenant files and SOPs name things for years, so ids, versions and dates have one form. */
export const identity: Rule = function* (workflow, places) {
  yield* ofWorkflow(workflow, "");
  for (const { node, path, metBefore } of places) {
    if (metBefore) continue;
    if (node.kind === "run") yield* ofWorkflow(node.workflow, path);
    for (const [what, id] of idsOf(node)) yield* ofId(what, id, path);
  }
};

const idPattern = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;
const versionPattern =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

const error = (path: string, message: string): Finding => ({ severity: "error", rule: "identity", path, message });

function* ofWorkflow(workflow: AnyWorkflow, path: string): Generator<Finding> {
  const { id, version, effective } = workflow;
  yield* ofId("workflow", id, path);
  if (!versionPattern.test(version))
    yield error(path, `Workflow "${id}" has the version "${version}". Write a semantic version such as "1.0.0".`);
  if (!isDate(effective))
    yield error(path, `Workflow "${id}" is effective from "${effective}". Write a date such as "2026-12-01".`);
}

function* ofId(what: string, id: string, path: string): Generator<Finding> {
  if (typeof id === "string" && idPattern.test(id)) return;
  yield error(
    path,
    `The ${what} has the id "${id}". Use lower-case words and digits joined by hyphens or dots, such as "remove-contact" or "ticket.read".`,
  );
}

function idsOf(node: Node): readonly (readonly [what: string, id: string])[] {
  switch (node.kind) {
    case "step":
      return [["action", node.action.id]];
    case "waitUntil":
      return [["action", node.check.id]];
    case "task":
      return [["role", node.role.id]];
    case "approve":
      return [["role", node.by.id]];
    case "checklist":
      return [
        ["checklist", node.checklist.id],
        ["role", node.role.id],
      ];
    case "form":
      return [["form", node.form.id], ...(node.closedBy ? [["role", node.closedBy.id] as const] : [])];
    case "waitFor":
      return [["event", node.event.id]];
    default:
      return [];
  }
}

/** A day of the calendar, which `2026-02-30` is not. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
