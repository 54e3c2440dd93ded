import { acmeIds } from "@msp/autotask/testing";
import type { Sandbox } from "../../sandbox/create-sandbox.ts";

const visibleToCustomer = 1;
const { statuses } = acmeIds;

/** What the checks about installations ask, as the fake services themselves say. */
export function installFacts({ autotask: { state, mailsSent }, autoelevate, adminByRequest, smtp }: Sandbox) {
  const tickets = state.find("Tickets");
  const ticket = tickets.at(-1);
  const notes = ticket === undefined ? [] : state.find("TicketNotes", { ticketID: ticket.id });
  const texts = notes.map(({ title, description }) => `${String(title)}: ${String(description)}`);
  return {
    isComplete: ticket?.status === statuses.complete,
    /** Some note says it. */
    says: (words: string): boolean => texts.some((text) => text.includes(words)),
    /** A note that says the one stands before a note that says the other. */
    saysBefore: (first: string, second: string): boolean => {
      const at = (words: string) => texts.findIndex((text) => text.includes(words));
      return at(first) >= 0 && at(first) < at(second);
    },
    /** Nothing was sent to the customer, and no note shows. */
    isQuiet:
      mailsSent.length === 0 && smtp.mails.length === 0 && notes.every(({ publish }) => publish !== visibleToCustomer),
    windows: autoelevate.state.requests.map(({ approvalState }) => approvalState).join(),
    windowsByUs: autoelevate.ledger.filter(({ by }) => by === "api").length,
    rules: autoelevate.state.rules.length,
    macs: adminByRequest.state.requests,
    macsByUs: adminByRequest.ledger.filter(({ by }) => by === "api").length,
  };
}
