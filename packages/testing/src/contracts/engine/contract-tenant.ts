import type { Tenant } from "@msp/workflows";

/** The tenant every run of the contract belongs to. */
export const contractTenant: Tenant<never> = {
  id: "contract-msp",
  title: "Contract MSP",
  bindings: {
    role: { technician: { label: "Technician" }, admin: { label: "Admin" } },
    form: { details: { label: "Details" } },
    checklist: { handover: { label: "Hand over" } },
  },
  policies: {},
  live: { companies: [], killSwitch: false },
};
