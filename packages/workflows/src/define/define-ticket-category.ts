import type * as z from "zod";
import type { InputOf } from "./any-schema.ts";

/** A kind of ticket and the fields it asks for. */
export interface TicketCategory<Id extends string = string, Fields = unknown> {
  readonly id: Id;
  readonly title: string;
  readonly schema: z.ZodObject;
  readonly "~fields"?: Fields;
}

/**
 * Defines a ticket category; templates of the category take their typed fields from it.
 *
 * @example
 * ```ts
 * import { defineTicketCategory } from "@msp/workflows";
 * import * as z from "zod";
 *
 * const change = defineTicketCategory({
 *   id: "administrative-change",
 *   title: "Administrative change or request",
 *   fields: z.object({ companyId: z.string(), contactId: z.string(), priority: z.enum(["medium", "high"]) }),
 * });
 * ```
 */
export const defineTicketCategory = <const Id extends string, F extends z.ZodObject>(category: {
  readonly id: Id;
  readonly title: string;
  readonly fields: F;
}): TicketCategory<Id, InputOf<F>> =>
  Object.freeze({ id: category.id, title: category.title, schema: category.fields });
