import * as z from "zod";

/** Somebody who asks, answers or approves, and through which channel. */
export const Person = z.object({
  /** Stable id: an address, a contact id or a sign-in name. Two persons with the same id are one. */
  id: z.string().min(1),
  name: z.string().min(1),
});
export type Person = z.output<typeof Person>;
