import type * as z from "zod";
import type { AnySchema, OutputOf } from "./any-schema.ts";

/** A form somebody fills in, usually the customer's contact. */
export interface Form<Id extends string = string, Answer = unknown> {
  readonly id: Id;
  readonly title: string;
  readonly schema: z.ZodType<Answer, unknown>;
  readonly "~answer"?: Answer;
}

/**
 * Defines a form and the schema its answer must satisfy.
 *
 * @example
 * ```ts
 * import { defineForm } from "@msp/workflows";
 * import * as z from "zod";
 *
 * const offboarding = defineForm({ id: "user-offboarding", title: "User offboarding", answer: z.object({ fullName: z.string() }) });
 * ```
 */
export const defineForm = <const Id extends string, A extends AnySchema>(form: {
  readonly id: Id;
  readonly title: string;
  readonly answer: A;
}): Form<Id, OutputOf<A>> =>
  Object.freeze({ id: form.id, title: form.title, schema: form.answer as unknown as z.ZodType<OutputOf<A>, unknown> });
