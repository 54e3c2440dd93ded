import { acmeIds } from "@msp/autotask/testing";
import type { Sandbox } from "../../sandbox/create-sandbox.ts";
import { worldOutlets } from "../../sandbox/world/world-outlets.ts";

const visibleToCustomer = 1;
const { statuses } = acmeIds;

/** What the checks about workstations ask, as the fake services themselves say. */
export function workstationFacts({ autotask: { state, mailsSent }, dattoRmm, power, smtp }: Sandbox) {
  const tickets = state.find("Tickets");
  const ticket = tickets.at(-1);
  const notes = ticket === undefined ? [] : state.find("TicketNotes", { ticketID: ticket.id });
  const titles = notes.map(({ title }) => String(title));
  const texts = notes.map(({ description }) => String(description)).join("\n");
  const visits = state.find("ServiceCallTickets", { ticketID: ticket?.id ?? 0 });
  return {
    tickets: tickets.length,
    isComplete: ticket?.status === statuses.complete,
    /** A note of that title stands on the ticket. */
    has: (title: string): boolean => titles.includes(title),
    /** Some note says it. */
    says: (words: string): boolean => texts.includes(words),
    /** Nothing was sent to the customer, and no note shows. */
    isQuiet:
      mailsSent.length === 0 && smtp.mails.length === 0 && notes.every(({ publish }) => publish !== visibleToCustomer),
    visits: visits.length,
    goes: visits.flatMap(({ id }) => state.find("ServiceCallTicketResources", { serviceCallTicketID: id })).length,
    /** How often the front desk's outlet was really told to switch. */
    switched: power.frontDesk.ledger.length,
    outlet: power.frontDesk.outlet(worldOutlets.frontDesk.outlet),
    jobs: dattoRmm.state.jobs.length,
    isOnline: (uid: string): boolean => dattoRmm.state.device(uid).online,
    openAlerts: dattoRmm.state.alerts.filter(({ resolved }) => !resolved).length,
  };
}
