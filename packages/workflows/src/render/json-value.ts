import * as z from "zod";

type JsonType = z.core.util.JSONType;

/** Any plain JSON value. Unlike `z.json()` it has a name in the published schema, and refers to itself by it. */
export const JsonValue: z.ZodType<JsonType> = z
  .lazy(() =>
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(JsonValue), z.record(z.string(), JsonValue)]),
  )
  .meta({ id: "Json", description: "Any JSON value." });
