import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { acmeIds } from "@msp/it-glue/testing";
import type { ServiceSettings } from "../host/connect.ts";
import type { DocumentationSettings } from "../host/services/connect-documentation.ts";
import type { Sandbox } from "./create-sandbox.ts";
import { retiredSiteUid } from "./world/monitoring-seed.ts";

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
});
