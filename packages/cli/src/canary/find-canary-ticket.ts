import { acmeIds } from "@msp/autotask/testing";
import type { Session } from "../host/open-session.ts";
import { readOnlyTicketing } from "../host/read-only-ticketing.ts";
import { RefusedError } from "../refused-error.ts";
import { UsageError } from "../usage-error.ts";
import type { CanaryFacts } from "./canary-writes.ts";

/**
 * Reads the agreed test ticket and what can be tried on it. Its title must hold the word "canary": whoever wrote that there has agreed, and a wrong number
 * does no harm. Throws `RefusedError` where it does not; there is no way around it, because changing a title is easier than taking mails back.
 */
export async function findCanaryTicket(session: Session, given: string): Promise<CanaryFacts> {
  const { tenant, clock, adapters } = session;
  const reading = readOnlyTicketing(adapters);
  const ticket = await reading.getTicket(given === "new" ? newTicket(session) : given);
  if (!/\bcanary\b/i.test(ticket.title))
    throw new RefusedError(
      `Nothing was written: ticket ${ticket.number} is "${ticket.title}". Put the word "canary" into the title of the ticket that is meant for this, and try again.`,
    );
  const items = await reading.checklistOf(ticket.id);
  const labels = Object.values(tenant.bindings.checklist ?? {}).map(({ label }) => label);
  const libraries = (await Promise.all(labels.map((name) => reading.findChecklistLibraries({ name })))).flat();
  const usable = libraries.find(({ isActive }) => isActive);
  return {
    ticket,
    tenant,
    contacts: (await reading.findContacts({ companyId: ticket.companyId })).filter(({ isActive }) => isActive),
    additionalContacts: await reading.additionalContactsOf(ticket.id),
    library: usable && { id: usable.id, name: usable.name },
    hasOpenImportantItems: items.some(({ isImportant, isDone }) => isImportant && !isDone),
    now: clock.now(),
  };
}

/** A ticket made for it, in the sandbox alone. */
function newTicket({ sandbox }: Session): string {
  if (sandbox === undefined)
    throw new UsageError('Name the agreed ticket by its id. "--canary new" makes one in the sandbox alone.');
  const { companies, contacts, resources, roles, categories } = acmeIds;
  const id = sandbox.autotask.state.add("Tickets", {
    ...{ companyID: companies.acmeDental, contactID: contacts.officeManager, title: "Canary" },
    ...{ ticketCategory: categories.administrativeChange, status: 1, priority: 2 },
    ...{ assignedResourceID: resources.technician, assignedResourceRoleID: roles.helpDesk },
  });
  return String(id);
}
