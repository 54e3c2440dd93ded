import { toWireDate } from "../store/wire-date.ts";
import { resourceOf } from "../tenant/actor.ts";
import type { Write } from "../write/write.ts";
import type { Behaviour } from "./behaviour.ts";
import { customerVisible } from "./customer-visible.ts";

const ticketOf = ({ tenant, values }: Write) => tenant.database.table("Tickets").get(Number(values.ticketID));

/** Notes: the title a category may demand, notes in a contact's name, and the ticket's activity stamps. */
export const ticketNoteBehaviour: Behaviour = {
  check(write) {
    const { tenant, values } = write;
    const ticket = ticketOf(write)?.values ?? {};
    const objections: string[] = [];
    const { noteTitleRequired } = tenant.procedures.categoryRules(Number(ticket.ticketCategory ?? null));
    if (noteTitleRequired && (values.title ?? "") === "") objections.push("Missing Required Field: title.");
    const contactID = values.createdByContactID ?? null;
    if (contactID === null || write.verb === "update") return objections;
    if (values.publish !== customerVisible) {
      objections.push("A note with a createdByContactID must be published to all Autotask users.");
    }
    if (ticket.contactID !== contactID) objections.push("The ticket does not belong to the createdByContactID.");
    return objections;
  },

  committed(write) {
    const { tenant, values, at, actor } = write;
    const ticket = ticketOf(write);
    if (!ticket) return;
    const now = toWireDate(at);
    tenant.database.table("Tickets").patch(ticket.id, {
      lastActivityDate: now,
      lastActivityResourceID: resourceOf(actor),
      lastActivityPersonType: values.createdByContactID === null ? 1 : 2,
      ...(values.publish === customerVisible ? { lastCustomerVisibleActivityDateTime: now } : {}),
    });
  },
};
