import type { Clock } from "@msp/workflows/ports";
import type { ItGlueClient, ItGlueRecord } from "../client/it-glue-client.ts";
import { refusedHere } from "../client/refused-here.ts";
import type { ReadOptions } from "../client/resource/resource-query.ts";
import { remoteIds } from "../mapping/remote-ids.ts";
import { type LinkCandidate, type OrganizationLink, toOrganizationLink } from "../mapping/to-organization-link.ts";
import { rememberFor } from "./remember-for.ts";

/** Which organizations and companies belong together. */
export interface CompanyLinks {
  organizationOf(companyId: string, options?: ReadOptions): Promise<OrganizationLink>;
  /** The companies an organization is surely linked to; empty where that cannot be told. */
  companiesOf(organizationId: string, options?: ReadOptions): Promise<readonly string[]>;
}

type Organization = ItGlueRecord<"organizations", "adapters_resources">;

const include = ["adapters_resources"] as const;
/** Links change rarely, and reading all organizations is the dearest question there is. */
const keptMs = 20 * 60_000;

/**
 * Links by ids, on two ways that have to agree. The filter by Autotask's id is documented and was never seen working, so its answer counts only when the one
 * record it gives proves the link by its own record of the other system. Otherwise all organizations are read and compared. Where the filter works for another company but found nothing for this one,
 * the two ways contradict each other; and where the list alone speaks, an id beside others may be anybody's: then a person decides.
 */
export function createCompanyLinks(
  client: Pick<ItGlueClient, "organizations">,
  clock: Clock,
  confirmed: { readonly [companyId: string]: string } = {},
): CompanyLinks {
  const remembered = rememberFor(clock, keptMs);

  async function byFilter(companyId: string, options: ReadOptions): Promise<Organization | "nothing" | "unproven"> {
    const filter = { psa: { system: "autotask", id: companyId } } as const;
    const { records, next } = await client.organizations.page({ ...options, filter, include, pageSize: 10 });
    const [only, second] = records;
    if (only === undefined) return "nothing";
    // A filter that is ignored answers with everybody, so a single row counts only with proof of its own.
    const isSingle = second === undefined && next === undefined;
    return isSingle && isSynced(only) && toCandidate(only).remoteIds.includes(companyId) ? only : "unproven";
  }

  async function everybody(options: ReadOptions): Promise<readonly Organization[]> {
    return remembered("everybody", () => client.organizations.all({ ...options, include, pageSize: 1000 }));
  }

  /** Whether the filter finds somebody else it should find: only then does its "nothing" mean something. */
  async function doesFilterWork(others: readonly Organization[], options: ReadOptions): Promise<boolean> {
    const control = others.find((one) => isSynced(one) && toCandidate(one).remoteIds.length === 1);
    const [remoteId] = control === undefined ? [] : toCandidate(control).remoteIds;
    if (control === undefined || remoteId === undefined) return false;
    const found = await byFilter(remoteId, options);
    return typeof found === "object" && found.id === control.id;
  }

  async function look(companyId: string, options: ReadOptions): Promise<OrganizationLink> {
    const filtered = await byFilter(companyId, options);
    if (typeof filtered === "object") return toOrganizationLink(companyId, [toCandidate(filtered)]);
    const all = await everybody(options);
    const link = toOrganizationLink(companyId, all.map(toCandidate));
    const found = link.outcome === "linked" ? all.find(({ id }) => id === link.organizationId) : undefined;
    if (found === undefined) return link;
    const others = all.filter(({ id }) => id !== found.id);
    const isDenied = filtered === "nothing" && (await doesFilterWork(others, options));
    const reason = isDenied
      ? `IT Glue finds no organization by the Autotask id ${companyId}, but one of them carries this id, perhaps of another system.`
      : doubtAbout(found, companyId);
    return reason === undefined ? link : { outcome: "ambiguous", candidates: [toCandidate(found)], reason };
  }

  async function asConfirmed(companyId: string, id: string, options: ReadOptions): Promise<OrganizationLink> {
    const organization = await client.organizations.get(id, options);
    if (organization === undefined) {
      const why = `the settings link company ${companyId} to organization ${id}, which does not exist or cannot be seen. Correct the link.`;
      throw refusedHere("finding an organization", why);
    }
    return { outcome: "linked", organizationId: id, name: organization.attributes.name ?? undefined };
  }

  return {
    async organizationOf(companyId, options = {}) {
      const id = Object.hasOwn(confirmed, companyId) ? confirmed[companyId] : undefined;
      const find = () => (id === undefined ? look(companyId, options) : asConfirmed(companyId, id, options));
      let found: OrganizationLink | undefined;
      const linked = await remembered(`company ${companyId}`, async () => {
        found = await find();
        return found.outcome === "linked" ? found : undefined;
      });
      const link = linked ?? found ?? { outcome: "none" };
      if (link.outcome === "linked") await remembered(`organization ${link.organizationId}`, async () => [companyId]);
      return link;
    },
    async companiesOf(organizationId, options = {}) {
      const known = Object.entries(confirmed).flatMap(([company, id]) => (id === organizationId ? [company] : []));
      if (known.length > 0) return known;
      return remembered(`organization ${organizationId}`, async () => {
        const filter = { id: organizationId };
        const [found] = (await client.organizations.page({ ...options, filter, include, pageSize: 10 })).records;
        return found === undefined || !isSynced(found) ? [] : toCandidate(found).remoteIds;
      });
    },
  };
}

const isSynced = ({ attributes }: Organization): boolean => attributes.psa_integration === "enabled";

/** The list tells ids and not whose they are, so a link needs an organization that follows the PSA and carries no other id than this. */
function doubtAbout(organization: Organization, companyId: string): string | undefined {
  const { name = organization.id } = toCandidate(organization);
  if (!isSynced(organization))
    return `${name} carries the id ${companyId}, but does not follow the PSA any more, or never did.`;
  const ids = new Set(toCandidate(organization).remoteIds);
  return ids.size === 1
    ? undefined
    : `${name} carries several ids of other systems (${[...ids].join(", ")}), and which is Autotask's cannot be told.`;
}

const toCandidate = ({ id, attributes, related }: Organization): LinkCandidate => ({
  id,
  name: attributes.name ?? undefined,
  remoteIds: remoteIds(related.adapters_resources),
});
