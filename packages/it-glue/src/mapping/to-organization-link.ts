/** An organization as far as linking needs it. */
export interface LinkCandidate {
  readonly id: string;
  readonly name: string | undefined;
  /** The ids this organization has in other systems. Which system an id belongs to was never seen in an answer. */
  readonly remoteIds: readonly string[];
}

/** Which organization a company of the PSA is. `ambiguous` is for a person to decide; nothing is taken for being alike. */
export type OrganizationLink =
  | { readonly outcome: "linked"; readonly organizationId: string }
  | { readonly outcome: "none" }
  | { readonly outcome: "ambiguous"; readonly candidates: readonly LinkCandidate[] };

/** Links by the remote id alone, and only when one organization has it. */
export function toOrganizationLink(companyId: string, organizations: readonly LinkCandidate[]): OrganizationLink {
  const candidates = organizations.filter(({ remoteIds }) => remoteIds.includes(companyId));
  const [first, second] = candidates;
  if (first === undefined) return { outcome: "none" };
  return second === undefined ? { outcome: "linked", organizationId: first.id } : { outcome: "ambiguous", candidates };
}
