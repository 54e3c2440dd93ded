import * as z from "zod";
import type { AnyWorkflow } from "../define/define-workflow.ts";

/** What a definition means, as text: equal for two that say the same, even when a function made both of them. Closures cannot be compared. */
export const meaningOf = (definition: unknown): string =>
  JSON.stringify(definition, (_, value: unknown) => {
    if (typeof value === "function") return "function";
    if (value instanceof z.core.$ZodType) return schemaMeaning(value);
    // Named instead of entered: a workflow that runs itself would never end.
    return isWorkflow(value) ? `${value.id} ${value.version}` : value;
  });

const isWorkflow = (value: unknown): value is AnyWorkflow =>
  typeof value === "object" && value !== null && "nodes" in value && "effective" in value;

function schemaMeaning(schema: z.core.$ZodType): unknown {
  try {
    return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  } catch {
    // Some schemas have no JSON form at all; then only their kind is compared.
    return schema._zod.def.type;
  }
}
