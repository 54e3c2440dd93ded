import * as z from "zod";
import { secretFields } from "../../domain/secret-field.ts";
import type { Json } from "../../ports/json.ts";

/** The JSON Schema of what a person may answer. A secret is `writeOnly`: whoever shows the request must not ask for it where others can read the answer. */
export const jsonSchemaOf = (schema: z.core.$ZodType): Json =>
  z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      if (secretFields.has(zodSchema)) jsonSchema.writeOnly = true;
    },
  }) as Json;
