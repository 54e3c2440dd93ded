import { isSamePerson } from "../domain/same-person.ts";
import { distinctPeople } from "./distinct-people.ts";
import type { RequiredApprovals } from "./required-approvals.ts";

/** Who has approved a matter so far, by contact id or address. */
export interface GivenApprovals {
  readonly customer: readonly string[];
  /** Persons of the provider who approved in the role that was asked. */
  readonly internal: readonly string[];
}

/** How many persons still have to approve. */
export interface MissingApprovals {
  readonly customer: number;
  readonly internal: number;
}

/**
 * Counts what is still missing. One person counts once, whatever they approve as and however often; whoever asked never counts; and on the customer's side
 * only those who were named do.
 *
 * @example
 * ```ts
 * import { missingApprovals } from "@msp/workflows";
 *
 * const dana = { contactId: "101", name: "Dana Cole", authority: "security" as const };
 * const required = { customer: { among: [dana], atLeast: 1 as const, inWriting: true }, internal: "one" as const, notBy: ["103"] };
 * const missing = missingApprovals(required, { customer: ["101", "103"], internal: ["101"] }); // { customer: 0, internal: 1 }
 * ```
 */
export function missingApprovals(required: RequiredApprovals, given: GivenApprovals): MissingApprovals {
  const { customer, decidedBy, internal, notBy } = required;
  const isBarred = (id: string) =>
    notBy.some((barred) => isSamePerson(barred, id)) || (decidedBy !== undefined && goesBy(decidedBy, id));
  const approvers = distinctPeople(customer?.among ?? []).filter(
    (person) => given.customer.some((id) => goesBy(person, id)) && !notBy.some((barred) => goesBy(person, barred)),
  );
  const inside = given.internal.filter(
    (id) => id.trim() !== "" && !isBarred(id) && !approvers.some((person) => goesBy(person, id)),
  );
  return {
    customer: Math.max(0, (customer?.atLeast ?? 0) - approvers.length),
    internal: internal === "none" || inside.length > 0 ? 0 : 1,
  };
}

const goesBy = (
  { contactId, email }: { readonly contactId: string; readonly email?: string | undefined },
  id: string,
) => [contactId, email].some((own) => own !== undefined && isSamePerson(own, id));
