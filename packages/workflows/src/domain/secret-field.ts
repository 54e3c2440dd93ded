import * as z from "zod";

/** Fields marked here are replaced by `[secret]` before anything is journaled, logged or thrown. */
export const secretFields: z.core.$ZodRegistry<{ secret: true }> = z.registry<{ secret: true }>();

/**
 * Marks a field of a form or an input as secret. Mark last: a later `.optional()` makes a new schema that is not marked.
 *
 * @example
 * ```ts
 * import { secretField } from "@msp/workflows";
 * import * as z from "zod";
 *
 * const Answer = z.object({ user: z.string(), temporaryPassword: secretField(z.string().optional()) });
 * ```
 */
export function secretField<S extends z.core.SomeType>(schema: S): S {
  secretFields.add(schema as unknown as z.core.$ZodType, { secret: true });
  return schema;
}
