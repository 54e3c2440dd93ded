import type { Ticketing } from "@msp/workflows/ports";
import { apiAuthor } from "../stored-ticket.ts";
import { priorTicketValues, ticketFieldsOf, ticketValuesOf } from "../ticket-values.ts";
import { triggerOf } from "../trigger-of.ts";
import { onTicket, refuseOpenImportantItems, type Writing } from "./writing.ts";

/** Opening, changing and completing tickets, and the change that sets off a notification. */
export function createTicketWrites(
  writing: Writing,
): Pick<Ticketing, "openTicket" | "changeTicket" | "completeTicket" | "triggerNotification"> {
  const { desk, tenant, ticketMarker: marker, write } = writing;
  const { terms } = desk;
  const isComplete = (status: string | undefined) =>
    status !== undefined && terms.termOf("status", status).id === "complete";

  return {
    async openTicket({ companyId, status = "new", ...draft }) {
      const operation = "openTicket";
      desk.company(companyId, operation);
      const values = { ...ticketValuesOf(terms, { ...draft, status }, operation), marker };
      const body = { ...values, companyId };
      const written = {
        operation,
        target: `company ${companyId}`,
        company: companyId,
        fields: ticketFieldsOf({ ...draft, status }),
        body,
      };
      return write({ ...written, method: "POST", path: "tickets" }, (at) => {
        const required = { title: draft.title, status: values.status ?? "", priority: values.priority ?? "" };
        return { ticketId: desk.openTicket(at, { ...values, ...required, companyId, author: apiAuthor }).id };
      });
    },

    async changeTicket(ticketId, changes) {
      const operation = "changeTicket";
      const ticket = desk.ticket(ticketId, operation);
      const body = ticketValuesOf(terms, changes, operation);
      if (isComplete(body.status)) refuseOpenImportantItems(writing, ticket, operation);
      const fields = ticketFieldsOf(changes);
      const prior = priorTicketValues(terms, ticket, Object.keys(fields));
      await write(
        { operation, ...onTicket(ticket), fields, prior, method: "PATCH", path: `tickets/${ticketId}`, body },
        (at) => desk.changeTicket(ticket, at, body),
      );
    },

    async completeTicket(ticketId, { resolution }) {
      const operation = "completeTicket";
      const ticket = desk.ticket(ticketId, operation);
      refuseOpenImportantItems(writing, ticket, operation);
      const body = { status: terms.labelOf("status", "complete", operation), resolution };
      const fields = { status: "complete", resolution };
      const prior = priorTicketValues(terms, ticket, Object.keys(fields));
      await write(
        { operation, ...onTicket(ticket), fields, prior, method: "PATCH", path: `tickets/${ticketId}`, body },
        (at) => desk.changeTicket(ticket, at, body),
      );
    },

    async triggerNotification(ticketId, notification) {
      const operation = "triggerNotification";
      const ticket = desk.ticket(ticketId, operation);
      const trigger = triggerOf(desk.system, tenant, notification);
      const written = {
        operation,
        ...onTicket(ticket),
        method: "PATCH",
        path: `tickets/${ticketId}`,
      } as const;
      if ("status" in trigger) {
        const body = { status: terms.readLabel("status", trigger.status) };
        if (isComplete(body.status)) refuseOpenImportantItems(writing, ticket, operation);
        const fields = { notification, status: trigger.status };
        await write({ ...written, fields, prior: priorTicketValues(terms, ticket, ["status"]), body }, (at) =>
          desk.changeTicket(ticket, at, body),
        );
      } else {
        const { userDefinedField: name, value } = trigger;
        const prior = { [name]: ticket.userDefinedFields.get(name) ?? null };
        await write({ ...written, fields: { notification, [name]: value }, prior, body: { [name]: value } }, (at) =>
          desk.setUserDefinedField(ticket, at, name, value),
        );
      }
    },
  };
}
