import * as z from "zod";
import { secretFields } from "../../domain/secret-field.ts";

/** A JSON Schema as far as printing looks at one. Fields marked secret carry `x-secret`. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: JsonSchema };
  readonly "x-secret"?: true;
  /** On what a step gives: the id of the policy that the step reads. */
  readonly "x-policy"?: string;
}

const known = new WeakMap<z.core.$ZodType, JsonSchema>();

/**
 * What a schema accepts, as JSON Schema. Never throws: what JSON Schema cannot say is left open (`{}`).
 */
export function schemaAsJson(schema: z.core.$ZodType): JsonSchema {
  const json = known.get(schema) ?? convert(schema);
  known.set(schema, json);
  return json;
}

function convert(schema: z.core.$ZodType): JsonSchema {
  try {
    const { $schema, ...json } = z.toJSONSchema(schema, {
      io: "input",
      unrepresentable: "any",
      override: ({ zodSchema, jsonSchema }) => {
        if (!secretFields.has(zodSchema)) return;
        jsonSchema["x-secret"] = true;
        // A default or an example of a secret would be a secret in print.
        delete jsonSchema.default;
        delete jsonSchema.examples;
      },
    });
    // What is printed and published must be plain JSON, whatever defaults and examples a schema holds.
    return JSON.parse(JSON.stringify(json)) as JsonSchema;
  } catch {
    return {};
  }
}
