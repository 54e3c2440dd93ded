import { acmeRmmIds } from "@msp/datto-rmm/testing";
import type { ServiceSettings } from "../host/connect.ts";
import type { Sandbox } from "./create-sandbox.ts";
import { retiredSiteUid } from "./world/monitoring-seed.ts";

const { components } = acmeRmmIds;

/** What a configuration file would say to use the sandbox: addresses and credentials, and what its account is set up to do. */
export const sandboxServices = ({ access }: Pick<Sandbox, "access">): ServiceSettings => ({
  ...access,
  dattoRmm: {
    ...access.dattoRmm,
    components: {
      restart: { componentUid: components.restart, delayVariable: "usrDelay" },
      wake: { componentUid: components.wake, macVariable: "usrMacAddress" },
    },
    retiredSiteUid,
  },
});
