import { examineItGlueSettings, type ItGlueOptions, itGlue, itGlueEnvironment } from "@msp/it-glue";
import { notConnected, type PortAdapters } from "@msp/workflows/ports";
import type { ConnectedService } from "./connected-service.ts";
import { isSetUp } from "./is-set-up.ts";
import type { ServiceSurroundings } from "./service-surroundings.ts";

/** How IT Glue is reached, and where this account keeps what procedures need. */
export type DocumentationSettings = Pick<
  ItGlueOptions,
  "apiKey" | "region" | "baseUrl" | "account" | "limits" | "links" | "instructionTypes" | "customerRecords"
>;

/** The documentation: IT Glue, where it is set up. */
export function connectDocumentation(
  settings: DocumentationSettings | undefined,
  { clock, environment }: ServiceSurroundings,
): { readonly documentation: PortAdapters["documentation"]; readonly services: readonly ConnectedService[] } {
  if (!isSetUp(settings, [itGlueEnvironment.apiKey], environment))
    return { documentation: notConnected("documentation"), services: [] };
  const documentation = itGlue({ ...settings, clock, environment });
  return {
    documentation,
    services: [
      {
        port: "documentation",
        name: "IT Glue",
        async look() {
          const { records } = await documentation.client.organizations.page({ pageSize: 1 });
          if (records.length === 0) return "accepted, but the key sees no organization";
          return documentation.abilities.keepsCustomerRecords
            ? "accepted"
            : "accepted; no kind of flexible asset is configured for who may decide what (itGlue.customerRecords)";
        },
        examine: () => examineItGlueSettings(documentation.client, settings ?? {}),
      },
    ],
  };
}
