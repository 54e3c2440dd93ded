import { AuthorityRules, defaultAuthorityRules, definePolicy } from "@msp/workflows";

/** Who decides what at a customer: which authority, how many people, beside whom of the provider, in writing or not, after which cooling-off. */
export const authorityRules = definePolicy({
  id: "authority.rules",
  title: "Who decides what at a customer",
  schema: AuthorityRules,
  default: defaultAuthorityRules,
});
