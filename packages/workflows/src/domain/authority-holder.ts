import * as z from "zod";
import { Authority } from "./authority.ts";
import { Money } from "./money.ts";

/** A person at a customer and what they may decide there. */
export const AuthorityHolder = z.object({
  /** The contact in the service desk's ids. Without it nobody can be sure who is meant, so such a holder decides nothing. */
  contactId: z.string().optional(),
  name: z.string(),
  email: z.string().optional(),
  /** A number on file, to call back; never one from a request. */
  phone: z.string().optional(),
  holds: z.array(Authority),
  /** The most that `purchasing` may spend at a time. Absent: no limit is on file, and a person is asked. */
  moneyLimit: Money.optional(),
  /** Since when, as an ISO 8601 instant or date; absent where it is not on file. */
  since: z.string().optional(),
});
export type AuthorityHolder = z.output<typeof AuthorityHolder>;
