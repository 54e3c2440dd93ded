import type { Ticketing } from "@msp/workflows/ports";
import { apiAuthor, type StoredTicket } from "../stored-ticket.ts";
import { tickItem } from "../tick-item.ts";
import { onTicket, type Writing } from "./writing.ts";

/** Adding to a ticket's checklist and ticking its items. */
export function createChecklistWrites(
  writing: Writing,
): Pick<Ticketing, "applyChecklist" | "addChecklistItem" | "setChecklistItemDone"> {
  const { desk, errors, write } = writing;
  const append = (
    ticket: StoredTicket,
    items: readonly { readonly title: string; readonly isImportant: boolean }[],
  ) => {
    const added = items.map(({ title, isImportant }) => ({ id: desk.nextId(), title, isImportant, isDone: false }));
    ticket.checklist = [...ticket.checklist, ...added];
    return added;
  };
  const priorItems = ({ checklist }: StoredTicket) => ({ items: checklist.map(({ id, title }) => ({ id, title })) });

  return {
    async applyChecklist(ticketId, libraryId) {
      const operation = "applyChecklist";
      const ticket = desk.ticket(ticketId, operation);
      const { name, isActive, items } = desk.library(libraryId, operation);
      const fields = { libraryId, library: name, items: items.map((item) => item.title) };
      const written = {
        operation,
        ...onTicket(ticket),
        fields,
        prior: priorItems(ticket),
        body: { libraryId },
      };
      await write({ ...written, method: "POST", path: `tickets/${ticketId}/checklist-libraries` }, () => {
        if (!isActive) throw errors.invalid(operation, `checklist library "${name}" is inactive`);
        append(ticket, items);
      });
    },

    async addChecklistItem(ticketId, { title, isImportant }) {
      const operation = "addChecklistItem";
      const ticket = desk.ticket(ticketId, operation);
      const fields = { title, isImportant };
      const written = { operation, ...onTicket(ticket), fields, prior: priorItems(ticket), body: fields };
      return write({ ...written, method: "POST", path: `tickets/${ticketId}/checklist-items` }, () => {
        const [item] = append(ticket, [fields]);
        return { itemId: item?.id ?? "" };
      });
    },

    async setChecklistItemDone(ticketId, itemId, isDone) {
      const operation = "setChecklistItemDone";
      const ticket = desk.ticket(ticketId, operation);
      const item = ticket.checklist.find(({ id }) => id === itemId);
      if (item === undefined) throw errors.missing(operation, `ticket ${ticketId} has no checklist item ${itemId}`);
      const fields = { itemId, title: item.title, isDone };
      const written = {
        operation,
        ...onTicket(ticket),
        fields,
        prior: { ...fields, isDone: item.isDone },
        body: { isDone },
      };
      await write({ ...written, method: "PATCH", path: `tickets/${ticketId}/checklist-items/${itemId}` }, (at) =>
        tickItem(ticket, itemId, isDone, apiAuthor, at),
      );
    },
  };
}
