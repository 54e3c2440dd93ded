import * as z from "zod";

/** Something that was left out on purpose, where nothing kept it from being read: a person may look there and need not. */
export const LeftOut = z.object({
  /** One sentence: how much, and why. */
  what: z.string(),
  /** Where the first few of it can be read. */
  links: z.array(z.string()),
});
export type LeftOut = z.output<typeof LeftOut>;
