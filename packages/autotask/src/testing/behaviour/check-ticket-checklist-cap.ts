import type { Scalar } from "../model/scalar.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** Objects when a ticket's checklist would grow beyond what a ticket can hold. */
export const checkTicketChecklistCap = (tenant: Tenant, ticketID: Scalar, more: number): readonly string[] => {
  const cap = tenant.assumptions.ticketChecklistCap;
  const held = tenant.database.table("TicketChecklistItems").idsWhere("ticketID", ticketID).size;
  return held + more > cap ? [`A ticket can have at most ${cap} checklist items; this would make ${held + more}.`] : [];
};
