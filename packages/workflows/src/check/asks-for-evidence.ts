import type * as z from "zod";

/** Whether an answer must hold a field called `evidence`: a link, a reference, a certificate's number. */
export function asksForEvidence(schema: z.core.$ZodType): boolean {
  const { shape } = schema._zod.def as { readonly shape?: { readonly [field: string]: z.core.$ZodType } };
  const evidence = shape && Object.hasOwn(shape, "evidence") ? shape.evidence : undefined;
  return evidence !== undefined && evidence._zod.optin !== "optional";
}
