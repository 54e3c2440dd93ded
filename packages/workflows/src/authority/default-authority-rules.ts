import type { AuthorityRule } from "./authority-rule.ts";
import type { AuthorityRules } from "./authority-rules.ts";

const ordinary = {
  requesterSuffices: true,
  customerApprovers: 1,
  internalApprover: "none",
  inWriting: false,
  coolingOff: false,
} as const satisfies Omit<AuthorityRule, "decidedBy">;

/**
 * The rules where a provider sets none. Everyday matters need the authority that is named for them; software that is not on the customer's list needs
 * `security` in writing and one internal approver; admin access needs the primary in writing and a senior internal approver. Whatever could be used to take
 * a customer over waits seven days after an authority is new.
 */
export const defaultAuthorityRules: AuthorityRules = {
  coolingOffDays: 7,
  kinds: {
    "add a person": { ...ordinary, decidedBy: ["people and workstations"] },
    "remove a person": { ...ordinary, decidedBy: ["people and workstations"] },
    "change a workstation": { ...ordinary, decidedBy: ["people and workstations"] },
    "install software": {
      ...ordinary,
      decidedBy: ["security"],
      internalApprover: "one",
      inWriting: true,
      coolingOff: true,
    },
    "remove software": { ...ordinary, decidedBy: ["security", "people and workstations"] },
    "grant admin access": {
      ...ordinary,
      decidedBy: ["primary"],
      internalApprover: "senior",
      inWriting: true,
      coolingOff: true,
    },
    "spend money": { ...ordinary, decidedBy: ["purchasing"], coolingOff: true },
    "change an authority": { ...ordinary, decidedBy: ["primary"], inWriting: true, coolingOff: true },
    "project work": { ...ordinary, decidedBy: ["projects"] },
    "technical change": { ...ordinary, decidedBy: ["technical"] },
  },
};
