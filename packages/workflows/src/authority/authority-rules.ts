import * as z from "zod";
import { AuthorityRule } from "./authority-rule.ts";
import { RequestKind } from "./request-kind.ts";

/** Who decides what at every customer of a provider: one rule for each kind of request, so that none is decided by omission. */
export const AuthorityRules = z.strictObject({
  /** Days for which a new authority decides nothing where a rule asks for it. Counted in whole days of 24 hours; 0 switches it off. */
  coolingOffDays: z.number().min(0).max(3650),
  kinds: z.record(RequestKind, AuthorityRule),
});
export type AuthorityRules = z.output<typeof AuthorityRules>;
