import * as z from "zod";
import { WorkflowJson } from "./workflow-json.ts";

/**
 * The JSON Schema (draft 2020-12) of what `toJson` gives; the package ships it as `@msp/workflows/workflow.schema.json`.
 *
 * @example
 * ```ts
 * import { workflowJsonSchema } from "@msp/workflows/render";
 *
 * const schema = JSON.stringify(workflowJsonSchema(), null, 2);
 * ```
 */
export function workflowJsonSchema(): { readonly [keyword: string]: unknown } {
  const { $schema, ...schema } = z.toJSONSchema(WorkflowJson, { io: "output" });
  // Only what JSON can hold: zod adds its own validation entry to the object.
  const plain = JSON.parse(JSON.stringify(schema)) as { [keyword: string]: unknown };
  return { $schema, title: "Workflow", description: "The JSON form of a workflow of @msp/workflows.", ...plain };
}
