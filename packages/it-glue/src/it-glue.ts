import { createItGlueClient } from "./client/create-it-glue-client.ts";
import type { ItGlueClient, ItGlueRecord } from "./client/it-glue-client.ts";
import type { ReadOptions } from "./client/resource/resource-query.ts";
import type { ItGlueSettings } from "./it-glue-settings.ts";
import { type LinkCandidate, type OrganizationLink, toOrganizationLink } from "./mapping/to-organization-link.ts";

/** What procedures start from: the client, and which organization a company is. */
export interface ItGlue {
  readonly client: ItGlueClient;
  /**
   * The organization an Autotask company is linked to. IT Glue's filter is asked first and believed only when the one record it gives proves the link;
   * otherwise all organizations are read and compared. Names play no part.
   */
  organizationOf(autotaskCompanyId: string, options?: ReadOptions): Promise<OrganizationLink>;
}

/**
 * IT Glue for procedures that know their customers by Autotask's company ids.
 *
 * @example
 * ```ts
 * import { itGlue } from "@msp/it-glue";
 *
 * const { client, organizationOf } = itGlue();
 * const link = await organizationOf("174");
 * if (link.outcome === "linked") console.log((await client.organizations.get(link.organizationId))?.attributes.alert);
 * ```
 */
export function itGlue(settings: ItGlueSettings = {}): ItGlue {
  const client = createItGlueClient(settings);
  return Object.freeze<ItGlue>({
    client,
    async organizationOf(companyId, options = {}) {
      const include = ["adapters_resources"] as const;
      const filter = { psa: { system: "autotask", id: companyId } } as const;
      const filtered = await client.organizations.page({ ...options, filter, include, pageSize: 10 });
      const [only, second] = filtered.records;
      const isSingle = only !== undefined && second === undefined && filtered.next === undefined;
      // A filter that is ignored answers with everybody, so a single row counts only with proof of its own.
      if (isSingle && only.attributes.psa_integration === "enabled") {
        const link = toOrganizationLink(companyId, [toCandidate(only)]);
        if (link.outcome === "linked") return link;
      }
      const all = await client.organizations.all({ ...options, include, pageSize: 1000 });
      return toOrganizationLink(companyId, all.map(toCandidate));
    },
  });
}

function toCandidate({ id, attributes, related }: ItGlueRecord<"organizations", "adapters_resources">): LinkCandidate {
  return {
    id,
    name: attributes.name ?? undefined,
    remoteIds: related.adapters_resources.flatMap(({ attributes: { remote_id: remoteId } }) =>
      typeof remoteId === "string" || typeof remoteId === "number" ? [String(remoteId)] : [],
    ),
  };
}
