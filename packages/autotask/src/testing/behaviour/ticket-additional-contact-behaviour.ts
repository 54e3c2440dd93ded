import type { Behaviour } from "./behaviour.ts";
import { writeHistory } from "./write-history.ts";

const cap = 30;

/** Additional contacts: of the ticket's company, each once; the ticket contact ceases to be that when added here. */
export const ticketAdditionalContactBehaviour: Behaviour = {
  check({ tenant, values }) {
    const ticketID = values.ticketID ?? null;
    const ticket = tenant.database.table("Tickets").get(Number(ticketID));
    const contact = tenant.database.table("Contacts").get(Number(values.contactID));
    if (contact?.values.companyID !== ticket?.values.companyID) {
      return ["Reference value on field: contactID of type: Contact does not exist or is invalid."];
    }
    const others = tenant.database.table("TicketAdditionalContacts").rowsWhere("ticketID", ticketID);
    if (others.some((other) => other.values.contactID === values.contactID)) {
      return ["This contact is already an additional contact of the ticket."];
    }
    return others.length >= cap ? [`A ticket can have at most ${cap} additional contacts.`] : [];
  },

  committed(write) {
    const { tenant, values, verb } = write;
    const tickets = tenant.database.table("Tickets");
    const ticket = tickets.get(Number(values.ticketID));
    if (verb !== "create" || !ticket || ticket.values.contactID !== values.contactID) return;
    tickets.patch(ticket.id, { contactID: null });
    writeHistory(write, ticket.id, "Edited", `contactID changed from ${String(values.contactID)} to (empty)`);
  },
};
