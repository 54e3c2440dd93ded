import * as z from "zod";

/** An amount of money in whole and hundredth units of one currency. */
export const Money = z.strictObject({
  amount: z.number().nonnegative(),
  /** ISO 4217, for example `USD`. */
  currency: z.string().regex(/^[A-Z]{3}$/, "expected three capital letters, for example USD"),
});
export type Money = z.output<typeof Money>;
