import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { acmeIds } from "@msp/it-glue/testing";
import type { ServiceSettings } from "../host/connect.ts";
import type { DocumentationSettings } from "../host/services/connect-documentation.ts";
import type { PowerUnits } from "../host/services/connect-power.ts";
import type { Sandbox } from "./create-sandbox.ts";
import { retiredSiteUid } from "./world/monitoring-seed.ts";
import { worldCompanies } from "./world/world-companies.ts";

const { components } = acmeRmmIds;
const { flexibleAssetTypes } = acmeIds;

/** Where the invented account keeps what procedures need, as its administrator would configure it. */
const documentedAs: DocumentationSettings = {
  instructionTypes: [flexibleAssetTypes.siteSummary],
  customerRecords: {
    typeId: flexibleAssetTypes.authority,
    holders: {
      primary: { holds: "primary", since: "since" },
      purchasing: { holds: "purchasing", moneyLimit: { field: "money-limit", currency: "USD" }, since: "since" },
    },
    allowedSoftware: "allowed-software",
    mailType: "mail-type",
    outlets: "power-outlets",
  },
};

/** What a configuration file would say to use the sandbox: addresses and credentials, and what its account is set up to do. */
export const sandboxServices = ({ access }: Pick<Sandbox, "access">): ServiceSettings => ({
  ...access,
  virustotal: { ...access.virustotal, licence: "commercial" },
  dattoRmm: {
    ...access.dattoRmm,
    components: {
      restart: { componentUid: components.restart, delayVariable: "usrDelay" },
      wake: { componentUid: components.wake, macVariable: "usrMacAddress" },
    },
    retiredSiteUid,
  },
  itGlue: { ...access.itGlue, ...documentedAs },
  power: {
    units: Object.fromEntries(
      Object.entries(access.power).map(([unit, settings]) => [
        unit,
        {
          ...settings,
          // The units are on this computer.
          acceptsUnencrypted: true,
          companyId: String(worldCompanies.acmeDental.companyId),
          ...(settings.protocol === "digital-loggers" ? { cyclesOutlets: true } : {}),
        } as PowerUnits["units"][string],
      ]),
    ),
  },
});
