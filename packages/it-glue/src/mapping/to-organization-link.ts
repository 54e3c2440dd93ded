/** An organization as far as linking needs it. */
export interface LinkCandidate {
  readonly id: string;
  readonly name: string | undefined;
  /** The ids this organization has in other systems. Which system an id belongs to was never seen in an answer. */
  readonly remoteIds: readonly string[];
  /** Where people read it. */
  readonly link?: string | undefined;
}

/** Which organization a company of the PSA is. `ambiguous` is for a person to decide; nothing is taken for being alike. */
export type OrganizationLink =
  | {
      readonly outcome: "linked";
      readonly organizationId: string;
      readonly name: string | undefined;
      readonly link?: string | undefined;
    }
  | { readonly outcome: "none" }
  /** `reason` is there where the candidates alone do not say what is unclear. */
  | { readonly outcome: "ambiguous"; readonly candidates: readonly LinkCandidate[]; readonly reason?: string };

/** Links by the remote id alone, and only when one organization has it. */
export function toOrganizationLink(companyId: string, organizations: readonly LinkCandidate[]): OrganizationLink {
  const candidates = organizations.filter(({ remoteIds }) => remoteIds.includes(companyId));
  const [first, second] = candidates;
  if (first === undefined) return { outcome: "none" };
  if (second !== undefined) return { outcome: "ambiguous", candidates };
  const { id, name, link } = first;
  return { outcome: "linked", organizationId: id, name, ...(link === undefined ? {} : { link }) };
}
