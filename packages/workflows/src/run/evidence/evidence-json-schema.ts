import * as z from "zod";
import { EvidencePack } from "./evidence-pack.ts";

/**
 * The JSON Schema (draft 2020-12) of an evidence pack; the package ships it as `@msp/workflows/evidence.schema.json`.
 *
 * @example
 * ```ts
 * import { evidenceJsonSchema } from "@msp/workflows/run";
 *
 * const schema = JSON.stringify(evidenceJsonSchema(), null, 2);
 * ```
 */
export function evidenceJsonSchema(): { readonly [keyword: string]: unknown } {
  const { $schema, ...schema } = z.toJSONSchema(EvidencePack, { io: "output" });
  // Only what JSON can hold: zod adds its own validation entry to the object.
  const plain = JSON.parse(JSON.stringify(schema)) as { [keyword: string]: unknown };
  return {
    $schema,
    title: "Evidence pack",
    description: "Everything that proves one run of @msp/workflows.",
    ...plain,
  };
}
