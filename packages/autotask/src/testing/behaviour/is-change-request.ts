import type { Scalar } from "../model/scalar.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** Whether a ticket is of the type that its tenant calls "Change Request". */
export const isChangeRequest = (tenant: Tenant, ticketID: Scalar | undefined): boolean => {
  const type = tenant.database.table("Tickets").get(Number(ticketID))?.values.ticketType ?? null;
  const choices = tenant.vocabulary.picklist("Tickets", "ticketType") ?? [];
  return type !== null && choices.some(({ value, label }) => value === type && label === "Change Request");
};
