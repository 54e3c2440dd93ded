import { acmeIds, type FakeAutotask } from "@msp/autotask/testing";
import type { Seeded } from "../seeded.ts";

const { resources, roles } = acmeIds;
const by = { resourceID: resources.senior };

/**
 * A person takes the newest ticket over, once. Given back in between, or taken over again after our write, it would read as before that write, which no
 * look can tell from a write that did not happen.
 */
export function reassignByHand(autotask: FakeAutotask): void {
  const ticket = autotask.state.find("Tickets").at(-1);
  if (!ticket || ticket.assignedResourceID === resources.senior) return;
  const hasReassigned = autotask.ledger.some(
    ({ by: { via }, entity, id, body }) =>
      via === "ui" && entity === "Tickets" && id === ticket.id && "assignedResourceID" in ((body ?? {}) as object),
  );
  if (hasReassigned) return;
  try {
    autotask.ui.reassign(Number(ticket.id), { resourceID: resources.senior, roleID: roles.engineer }, by);
  } catch {
    // Refused to a person as it would be to us, for example while a contact of the ticket is inactive.
  }
}

/** A person changes something at the service's own user interface. What is refused there is refused to them, too. */
export function editByHand(autotask: FakeAutotask, decide: Seeded): void {
  const ticket = decide.pick([undefined, ...autotask.state.find("Tickets")].slice(-1));
  if (!ticket) return;
  const id = Number(ticket.id);
  try {
    switch (decide.between(1, 5)) {
      case 1:
        autotask.ui.addNote(
          id,
          { title: "Called", description: `Called at ${decide.between(1, 99)}.`, publish: 2 },
          by,
        );
        return;
      case 2:
        autotask.ui.editTicket(id, { description: `Looked at it, ${decide.between(1, 99)}.` }, by);
        return;
      case 3:
        autotask.ui.editTicket(id, { title: `A title of ${decide.between(1, 99)}` }, by);
        return;
      case 4:
        autotask.ui.editTicket(id, { status: acmeIds.statuses.waitingCustomer }, by);
        return;
      default: {
        const open = autotask.state
          .find("TicketChecklistItems", { ticketID: id })
          .filter((item) => item.isCompleted !== true);
        const [item] = decide.shuffled(open);
        if (item) autotask.ui.tickItem(Number(item.id), by);
      }
    }
  } catch {
    // The user interface refuses a person as the API refuses us, for example while a contact of the ticket is inactive.
  }
}
