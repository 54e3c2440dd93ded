import { defineRole, type Person, type Tenant } from "@msp/workflows";

/** Starts the runs, and does the tasks. */
export const tess: Person = { id: "tess@example.com", name: "Tess Technician" };
/** Approves. */
export const ada: Person = { id: "ada@example.com", name: "Ada Admin" };
/** Approves, and decides when something went wrong. */
export const olga: Person = { id: "olga@example.com", name: "Olga Operator" };
/** Fills in forms. */
export const casey: Person = { id: "casey@example.com", name: "Casey Customer" };

export const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
export const admin = defineRole({ id: "admin", title: "Office admin", actor: "admin" });

const holders: { readonly [role: string]: readonly string[] } = {
  technician: [tess.id],
  admin: [ada.id, olga.id, tess.id],
  operator: [olga.id],
};

/** Whether a person may answer for a role. */
export const holdsRole = (personId: string, role: string): boolean => holders[role]?.includes(personId) ?? false;

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
