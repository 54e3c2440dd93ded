import * as z from "zod";
import type { Json } from "../../ports/json.ts";

/** The JSON Schema of what a person may answer. */
export const jsonSchemaOf = (schema: z.core.$ZodType): Json =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
