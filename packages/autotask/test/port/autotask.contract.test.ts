import { autotask } from "@msp/autotask";
import { acmeIds, acmeSeed, createFakeAutotask, type FakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { describeTicketingContract, type TicketingSubject } from "@msp/testing/contracts";
import type { Json } from "@msp/workflows";
import { settingsOf, tenantWith } from "./support/port-bench.ts";

const { companies, contacts, resources, checklistLibraries } = acmeIds;
const ticketLibrary = { id: 291, name: "Contract checklist" };

/** What the contract asks for and the invented tenant lacks. */
function furnish({ state }: FakeAutotask): {
  readonly oldTicketId: string;
  readonly configurationItemId: number;
  readonly serviceId: number;
} {
  for (const library of [ticketLibrary, { id: 292, name: "Monthly check" }, { id: 293, name: "Monthly check" }]) {
    state.add("ChecklistLibraries", { ...library, entityType: 2 });
  }
  // Added in the wrong order: what counts is the position.
  state.add("ChecklistLibraryChecklistItems", {
    checklistLibraryID: 291,
    itemName: "Second",
    position: 2,
    isImportant: false,
  });
  state.add("ChecklistLibraryChecklistItems", {
    checklistLibraryID: 291,
    itemName: "First",
    position: 1,
    isImportant: true,
  });
  const former = { companyID: companies.birchLegal, contractName: "Birch Legal Monthly Services", contractType: 7 };
  state.add("Contracts", { ...former, status: 1, startDate: "2024-01-01", endDate: "2025-06-30" });
  state.add("Contracts", { ...former, status: 0, startDate: "2026-01-01", endDate: "2027-06-30" });
  const oldTicketId = state.add("Tickets", {
    companyID: companies.acmeDental,
    title: "An old ticket",
    status: 8,
    priority: 2,
    ticketCategory: 3,
    queueID: 5,
    creatorResourceID: resources.technician,
    createDate: "2026-10-01T08:00:00",
    dueDateTime: "2026-10-02T08:00:00",
  });
  const configurationItemId = state.add("ConfigurationItems", {
    companyID: companies.acmeDental,
    productID: 1,
    installDate: "2025-01-15T00:00:00",
    referenceTitle: "WS-ACME-01",
    isActive: true,
  });
  const serviceId = state.add("Services", { name: "Managed server", periodType: 1, unitPrice: 180, isActive: true });
  return { oldTicketId: String(oldTicketId), configurationItemId, serviceId };
}

const writes = /^(?:POST|PATCH|PUT|DELETE) (?!.*\/query(?:\/|$|\?))/;
/** Where the port writes: a collection, or below a parent. It reads single records and queries. */
const writingPath =
  /\/(?:Tickets|ServiceCalls|Appointments|Companies|Contracts|ConfigurationItems|TimeEntries|(?:Tickets|Companies|ServiceCalls|ServiceCallTickets|Contracts)\/\d+\/[A-Za-z]+(?:\/\d+)?)$/;

const autotaskSubject =
  (setup: { readonly [name: string]: Json } = {}) =>
  async (): Promise<TicketingSubject> => {
    const clock = createFakeClock();
    const mayRead = setup.readsNotificationHistory !== false;
    const seed = acmeSeed({ notificationHistory: mayRead ? "All" : "None" });
    const fake = createFakeAutotask({ clock, seed, replicationLagMs: 20_000 });
    const { oldTicketId, configurationItemId, serviceId } = furnish(fake);
    const settings = settingsOf(fake, clock);
    const { state, ui, credentials } = fake;
    const lose = (kind: "lostAnswerAfterCommit" | "lostBeforeCommit") => {
      fake.faults.add({ kind, match: { path: writingPath } });
      // A record that is read and one that is deleted have the same path.
      fake.faults.add({ kind, match: { method: "DELETE" } });
    };
    return {
      adapter: autotask({ settings, tenant: tenantWith(undefined, setup), clock }),
      clock,
      world: {
        company: {
          id: String(companies.acmeDental),
          name: "Acme Dental",
          contact: { id: String(contacts.officeManager), name: "Olivia Reyes", email: "olivia.reyes@example.com" },
          secondContact: { id: String(contacts.leaver), email: "sam.porter@example.com" },
          inactiveContact: { id: String(contacts.gone), email: "max.olden@example.com" },
        },
        formerCustomer: { id: String(companies.birchLegal), contactId: String(contacts.lawyer) },
        resource: { id: String(resources.technician), email: "terry.hale@example.com" },
        category: { first: "administrative-change", second: "standard" },
        status: { first: "new", second: "in-progress" },
        priority: { first: "medium", second: "high" },
        queue: { first: "administration", second: "client-portal" },
        unboundStatusLabel: "Waiting Customer",
        checklist: {
          library: { id: String(ticketLibrary.id), name: ticketLibrary.name, items: ["First", "Second"] },
          inactiveLibrary: { id: String(checklistLibraries.retired), name: "User removal (old)" },
          doubledName: "Monthly check",
        },
        notification: {
          serviceRule: {
            id: "send-offboarding-form",
            template: "[External] Send User Offboarding Form to ticket contact",
          },
          person: "call-back",
        },
        companyKind: { first: "Prospect", second: "Customer" },
        contract: { id: String(acmeIds.contracts.monthly), type: "Recurring Service" },
        service: { id: String(serviceId), name: "Managed server" },
        configurationItem: { id: String(configurationItemId) },
        oldTicketId,
      },
      writesReceived: () => fake.requests.filter(({ method, path }) => writes.test(`${method} ${path}`)).length,
      loseNextAnswer: () => lose("lostAnswerAfterCommit"),
      loseNextRequest: () => lose("lostBeforeCommit"),
      byHand: {
        copyTicket(ticketId) {
          const { id: _id, ...copied } = state.get("Tickets", Number(ticketId)) ?? { id: 0 };
          const createDate = new Date(clock.now()).toISOString();
          return String(state.add("Tickets", { ...copied, createDate, creatorResourceID: resources.senior }));
        },
        setStatusLabel: (ticketId) => ui.editTicket(Number(ticketId), { status: 7 }, { resourceID: resources.senior }),
        addInternalNote: (ticketId, { title, text }) =>
          void ui.addNote(Number(ticketId), { title, description: text, publish: 2 }, { resourceID: resources.senior }),
      },
      withoutNotificationHistory() {
        state.setPermissions(credentials.userName, { NotificationHistory: "None" });
        return autotask({
          settings,
          tenant: tenantWith(undefined, { ...setup, readsNotificationHistory: false }),
          clock,
        });
      },
      withoutPermissionToSearch() {
        state.setPermissions(credentials.userName, { Tickets: { query: "None" } });
        return autotask({ settings, tenant: tenantWith(undefined, setup), clock });
      },
    };
  };

describeTicketingContract("Autotask", autotaskSubject());
describeTicketingContract(
  "Autotask, at a tenant without markers and without a notification history",
  autotaskSubject({ marksTickets: false, marksNotes: false, readsNotificationHistory: false }),
);
