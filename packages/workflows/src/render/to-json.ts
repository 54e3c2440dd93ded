import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Need } from "../define/need.ts";
import { nodeToJson } from "./json/node-to-json.ts";
import { schemaToJson } from "./json/parts-to-json.ts";
import { outlineOf } from "./outline-of.ts";
import { rolesOf } from "./roles-of.ts";
import type { WorkflowJson } from "./workflow-json.ts";

/**
 * A workflow as plain JSON, without its code: the same value for the same tree. Nothing is run.
 *
 * Nested workflows are written out wherever they are used. The form's own schema is `workflowJsonSchema()`.
 *
 * @example
 * ```ts
 * import type { AnyWorkflow } from "@msp/workflows";
 * import { toJson } from "@msp/workflows/render";
 *
 * declare const workflow: AnyWorkflow;
 * const text = JSON.stringify(toJson(workflow), null, 2);
 * ```
 */
export function toJson(workflow: AnyWorkflow): WorkflowJson {
  const { id, title, version, effective, purpose } = workflow;
  const { entries, output } = outlineOf(workflow, "expand");
  return {
    format: 1,
    id,
    title,
    version,
    effective,
    purpose,
    input: schemaToJson(workflow.input),
    output: output(),
    roles: rolesOf(entries).map(({ role }) => role),
    needs: workflow.needs.map(needToJson),
    ordering: workflow.ordering.map(({ earlier, later, verified, because }) => ({
      earlier,
      later,
      verified: verified ?? false,
      because,
    })),
    nodes: entries.map(nodeToJson),
  };
}

const needToJson = (need: Need): WorkflowJson["needs"][number] => {
  const colon = need.indexOf(":");
  return { kind: need.slice(0, colon) as WorkflowJson["needs"][number]["kind"], id: need.slice(colon + 1) };
};
