import * as z from "zod";

/**
 * One entry of a list that every customer of a vendor names in its own way (a status, a queue, a category).
 *
 * `id` is the stable id the tenant file binds it to; it is absent when the tenant binds nothing to this entry. Code compares `id`, people read `label`.
 */
export const Term = z.object({ id: z.string().optional(), label: z.string() });
export type Term = z.output<typeof Term>;
