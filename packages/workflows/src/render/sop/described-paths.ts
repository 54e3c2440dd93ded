import type * as z from "zod";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Node } from "../../define/node.ts";
import { entriesIn, type OutlineEntry } from "../outline-of.ts";
import { type JsonSchema, schemaAsJson } from "../schema/schema-as-json.ts";
import { resolveReference } from "../schema/schema-in-words.ts";

/** Finds what an author wrote about a field of a result (`policies.reminders`), in the schema of the step that gives it. */
export function describedPaths(
  workflow: AnyWorkflow,
  entries: readonly OutlineEntry[],
): (path: string) => string | undefined {
  const schemas = new Map<string, z.core.$ZodType>([["input", workflow.input]]);
  for (const { node } of entriesIn(entries)) {
    const schema = resultSchema(node);
    // A name that stands for two results in different places describes neither.
    if (schema && "name" in node && !schemas.has(node.name)) schemas.set(node.name, schema);
  }
  return (path) => {
    const [name = "", ...fields] = path.split(".");
    const schema = schemas.get(name);
    return schema && fields.length > 0 ? descriptionAt(schemaAsJson(schema), fields) : undefined;
  };
}

const resultSchema = (node: Node): z.core.$ZodType | undefined => {
  if (node.kind === "step") return node.action.output;
  return node.kind === "task" ? node.answer : undefined;
};

function descriptionAt(root: JsonSchema, fields: readonly string[]): string | undefined {
  let schema: JsonSchema | undefined = root;
  for (const field of fields) schema = schema && resolveReference(schema, root).properties?.[field];
  return schema?.description;
}
