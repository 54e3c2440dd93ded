import type { AuthorityAnswer, Decider, RequiredApprovals } from "@msp/workflows";

/** What has to be approved, in one shape: a requester who may decide alone needs nobody. Undefined where it cannot be decided. */
export function requiredOf(answer: AuthorityAnswer): RequiredApprovals | undefined {
  switch (answer.outcome) {
    case "allowed":
      return { decidedBy: answer.by, internal: "none", notBy: [answer.by.contactId] };
    case "needs approval":
      return answer.required;
    default:
      return undefined;
  }
}

/** Why it cannot be decided; empty where it can. */
export const reasonsOf = (answer: AuthorityAnswer): readonly string[] => ("reasons" in answer ? answer.reasons : []);

/** Names as they stand in a sentence. */
export const namesOf = (deciders: readonly Pick<Decider, "name">[]): string =>
  deciders.map(({ name }) => name).join(", ");

/** Every id the approvers go by: an answer names one or the other. */
export const idsOf = (deciders: readonly Pick<Decider, "contactId" | "email">[]): string[] =>
  deciders.flatMap(({ contactId, email }) => (email === undefined ? [contactId] : [contactId, email]));
