import { systemClock } from "@msp/adapter-kit";
import type { Documentation, DocumentationAbilities, PortAdapter } from "@msp/workflows/ports";
import { createItGlueClient } from "./client/create-it-glue-client.ts";
import type { ItGlueClient } from "./client/it-glue-client.ts";
import type { ReadOptions } from "./client/resource/resource-query.ts";
import type { OrganizationLink } from "./mapping/to-organization-link.ts";
import { createCompanyLinks } from "./port/company-links.ts";
import { createDocumentationReads } from "./port/documentation-reads.ts";
import { createDocumentationSession, type DocumentationSetup } from "./port/documentation-session.ts";
import { createDocumentationWrites } from "./port/documentation-writes.ts";
import { itGlueOperations } from "./port/it-glue-operations.ts";
import type { ItGlueOptions } from "./port/it-glue-options.ts";
import { rememberFor } from "./port/remember-for.ts";

/** IT Glue as the `Documentation` port, the client behind it, and which organization a company is. */
export interface ItGlue extends PortAdapter<Documentation, DocumentationAbilities> {
  readonly client: ItGlueClient;
  /**
   * The organization an Autotask company is linked to. IT Glue's filter is asked first and believed only when the one record it gives proves the link;
   * otherwise all organizations are read and compared. Names play no part. What was found is kept for 20 minutes.
   */
  organizationOf(autotaskCompanyId: string, options?: ReadOptions): Promise<OrganizationLink>;
}

/** Fields of flexible asset types change rarely. */
const keptMs = 20 * 60_000;

/**
 * IT Glue for procedures that know their customers by Autotask's company ids. Nothing is read or sent before the first call.
 *
 * @example
 * ```ts
 * import { itGlue } from "@msp/it-glue";
 *
 * const documentation = itGlue().on({ notAfter: Infinity, beforeWrite: () => Promise.reject(new Error("read only")) });
 * const company = await documentation.companyOf("174");
 * if (company.outcome === "linked") {
 *   const { organizationId } = company;
 *   const { found, unread } = await documentation.customerInstructions({ organizationId, about: ["restart"] });
 *   console.log(found.map(({ title }) => title), unread);
 * }
 * ```
 */
export function itGlue(options: ItGlueOptions = {}): ItGlue {
  const { clock = systemClock } = options;
  const client = options.client ?? createItGlueClient(options);
  const links = createCompanyLinks(client, clock, options.links);
  const setup: DocumentationSetup = { client, options, links, remembered: rememberFor(clock, keptMs) };
  return Object.freeze<ItGlue>({
    system: "it-glue",
    abilities: { keepsCustomerRecords: options.customerRecords !== undefined, marksPages: true },
    operations: itGlueOperations,
    client,
    organizationOf: links.organizationOf,
    on(call) {
      const session = createDocumentationSession(setup, call);
      return { ...createDocumentationReads(session), ...createDocumentationWrites(session) };
    },
  });
}
