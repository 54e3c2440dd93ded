import type * as z from "zod";
import { SecretRef } from "../domain/secret.ts";
import { secretFields } from "../domain/secret-field.ts";
import type { Json } from "../ports/json.ts";

/** What stands where a secret was. It is refused as input, so that a redacted value can never be mistaken for a real one. */
export const redactionMark = "[secret]";

type Definition = {
  readonly type?: string;
  readonly shape?: { readonly [key: string]: z.core.$ZodType };
  readonly element?: z.core.$ZodType;
  readonly items?: readonly z.core.$ZodType[];
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly left?: z.core.$ZodType;
  readonly right?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
};

/**
 * Replaces fields marked with `secretField` by `[secret]`. Where a value may match several schemas, a field secret in any of them is replaced.
 */
export function redactSecrets(schema: z.core.$ZodType, value: Json): Json {
  if (value === null) return value;
  // The name of a secret is safe to write down; whoever needs the value resolves it.
  if (secretFields.has(schema)) return SecretRef.safeParse(value).success ? value : redactionMark;
  const definition = schema._zod.def as Definition;
  let result: Json = value;
  for (const inner of through(definition)) result = redactSecrets(inner, result);
  if (Array.isArray(result)) {
    return (result as readonly Json[]).map((item, index) => {
      const inner = definition.items?.[index] ?? definition.element;
      return inner ? redactSecrets(inner, item) : item;
    });
  }
  if (typeof result !== "object" || result === null) return result;
  const fields = Object.entries(result as { readonly [key: string]: Json });
  return Object.fromEntries(
    fields.map(([key, field]) => {
      const inner = definition.shape?.[key] ?? definition.valueType;
      return [key, inner ? redactSecrets(inner, field) : field];
    }),
  );
}

/** The schemas that say something about the value itself, not about a part of it. */
function through({ innerType, left, right, in: input, out, getter, options = [] }: Definition): z.core.$ZodType[] {
  const all = [innerType, left, right, input, out, getter?.(), ...options];
  return all.filter((one) => one !== undefined);
}

/** Whether a value holds a redaction mark anywhere; such a value was secret once and is gone. */
export const holdsRedaction = (value: Json): boolean =>
  value === redactionMark ||
  (typeof value === "object" && value !== null && Object.values(value).some((field) => holdsRedaction(field as Json)));
