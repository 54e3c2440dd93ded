import { codeSpan } from "../markdown/code-span.ts";
import { markdownTable } from "../markdown/markdown-table.ts";
import { fieldsOfSchema } from "../schema/fields-of-schema.ts";
import { schemaAsJson } from "../schema/schema-as-json.ts";
import { meaning } from "./field-points.ts";
import type { SopContext } from "./sop-context.ts";

/** What must be known before the first step. */
export function inputSection({ workflow }: SopContext): readonly string[] {
  const fields = fieldsOfSchema(schemaAsJson(workflow.input));
  if (fields.length === 0) return ["Nothing needs to be known beforehand."];
  return markdownTable(
    ["Field", "What it is"],
    fields.map((field) => [codeSpan(field.name === "" ? "input" : `input.${field.name}`), meaning(field)]),
  );
}
