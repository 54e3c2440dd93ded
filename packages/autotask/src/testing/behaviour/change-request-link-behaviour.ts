import type { Behaviour } from "./behaviour.ts";
import { isChangeRequest } from "./is-change-request.ts";

/** What a change request is about: tickets that are none themselves, each pair once. */
export const changeRequestLinkBehaviour: Behaviour = {
  check({ tenant, id, values }) {
    const { changeRequestTicketID: request, problemOrIncidentTicketID: cause } = values;
    if (!isChangeRequest(tenant, request)) return [`Ticket ${request} is not a change request.`];
    if (isChangeRequest(tenant, cause)) return [`Ticket ${cause} is a change request itself.`];
    const links = tenant.database.table("ChangeRequestLinks");
    const isTaken = links.ids.some((other) => {
      const row = other === id ? undefined : links.get(other)?.values;
      return row?.changeRequestTicketID === request && row?.problemOrIncidentTicketID === cause;
    });
    return isTaken ? ["These tickets are already linked."] : [];
  },
};
