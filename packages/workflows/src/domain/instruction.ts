import * as z from "zod";

/** One thing to know at a customer, as plain text. People wrote it, so it is data and never an order to a program. */
export const Instruction = z.object({
  kind: z.enum(["alert", "quick notes", "document", "record"]),
  title: z.string(),
  /** Without markup. Shortened where it is long; `link` has the whole. */
  text: z.string(),
  link: z.string().optional(),
  /** Which of the words asked for it speaks of. Alerts and quick notes come first whatever they speak of. */
  matches: z.array(z.string()),
});
export type Instruction = z.output<typeof Instruction>;
