import { sandboxTenant } from "@msp/cli";
import type { Tenant } from "@msp/workflows";

/** The sandbox's tenant, with a name for the one list generated workflows have people go through. */
export const provingTenant: Tenant<never> = {
  ...sandboxTenant,
  bindings: {
    ...sandboxTenant.bindings,
    checklist: { ...sandboxTenant.bindings.checklist, "look-around": { label: "Look around" } },
  },
};
