import type { Tenant } from "@msp/workflows";
import type { People } from "@msp/workflows/ports";
import { tell } from "./tell.ts";

/** People as a process knows them: they are told through the parent, and the tenant says which roles they hold. */
export const toldPeople = (tenant: Tenant<never>): People => ({
  ask: async (request) => tell({ kind: "asked", request }),
  // Whoever is reminded is asked again; somebody who has missed the first telling hears of it now.
  remind: async (request) => tell({ kind: "asked", request }),
  withdraw: async ({ token }) => tell({ kind: "withdrawn", token }),
  holdsRole: (person, role) => tenant.bindings.role?.[role]?.people?.some(({ id }) => id === person) ?? false,
});
