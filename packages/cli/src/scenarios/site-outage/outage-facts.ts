import { acmeIds } from "@msp/autotask/testing";
import type { Sandbox } from "../../sandbox/create-sandbox.ts";

const { priorities, statuses } = acmeIds;

/** What stands in the fake services after an outage. */
export function outageFacts({ autotask: { state, mailsSent }, smtp }: Sandbox) {
  const ticket = state.find("Tickets").at(-1);
  const notes = ticket ? state.find("TicketNotes", { ticketID: Number(ticket.id) }) : [];
  const ours = (words: string) => smtp.mails.filter(({ subject }) => subject.includes(words));
  return {
    tickets: state.find("Tickets").length,
    isComplete: ticket?.status === statuses.complete,
    isCritical: ticket?.priority === priorities.critical,
    contactId: ticket?.contactID,
    mailsOfDesk: mailsSent.length,
    known: ours("We know of an outage"),
    updates: ours("Update on the outage"),
    over: ours("Service is restored"),
    noteWith: (words: string) => notes.some(({ description }) => String(description).includes(words)),
    isNoNoteForCustomers: notes.every(({ publish }) => publish !== 1),
  };
}
