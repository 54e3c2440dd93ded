import type { TicketingAbilities } from "@msp/workflows/ports";
import { createFakeClock } from "../../clock/create-fake-clock.ts";
import { createMemoryTicketing } from "../../ticketing/create-memory-ticketing.ts";
import type { TicketingSubject, TicketingWorld } from "./ticketing-subject.ts";

const world: TicketingWorld = {
  company: {
    id: "100",
    name: "Acme Dental",
    contact: { id: "101", name: "Dana Cole", email: "dana.cole@acme-dental.example.com" },
    secondContact: { id: "103", email: "sam.ortiz@acme-dental.example.com" },
    inactiveContact: { id: "104", email: "pat.quinn@acme-dental.example.com" },
  },
  formerCustomer: { id: "200", contactId: "201" },
  resource: { id: "11", email: "alex.kim@msp.example.com" },
  category: { first: "administrative-change", second: "standard" },
  status: { first: "new", second: "in-progress" },
  priority: { first: "medium", second: "high" },
  queue: { first: "administration", second: "service-desk" },
  unboundStatusLabel: "Waiting Vendor",
  checklist: {
    library: { id: "402", name: "User removal (Acme Dental)", items: ["Effective date confirmed", "Badge returned"] },
    inactiveLibrary: { id: "403", name: "User removal 2019" },
    doubledName: "Monthly maintenance",
  },
  notification: {
    serviceRule: { id: "send-offboarding-form", template: "[External] Send User Offboarding Form to ticket contact" },
    person: "call-back",
  },
  companyKind: { first: "Prospect", second: "Customer" },
  contract: { id: "301", type: "Recurring Service" },
  service: { id: "501", name: "Managed workstation" },
  configurationItem: { id: "601" },
  oldTicketId: "901",
};

/** The service desk in memory, ready for the contract; `abilities` takes some away. */
export const memoryTicketingSubject =
  (abilities: Partial<TicketingAbilities> = {}) =>
  async (): Promise<TicketingSubject> => {
    const clock = createFakeClock();
    const adapter = createMemoryTicketing({ clock, abilities });
    const { byHand, ledger, permissions } = adapter;
    return {
      adapter,
      clock,
      world,
      writesReceived: () => ledger.length,
      loseNextAnswer: () => adapter.failNext({ kind: "answer lost" }),
      loseNextRequest: () => adapter.failNext({ kind: "request lost" }),
      byHand: {
        copyTicket: (ticketId) => byHand.copyTicket(ticketId, { by: "12" }).ticketId,
        setStatusLabel: byHand.setStatusLabel,
        addInternalNote: (ticketId, note) =>
          void byHand.addNote(ticketId, { ...note, visibility: "internal", by: "12" }),
      },
      withoutNotificationHistory() {
        permissions.notificationHistory = false;
        return { ...adapter, abilities: { ...adapter.abilities, readsNotificationHistory: false } };
      },
      withoutPermissionToSearch() {
        permissions.search = false;
        return adapter;
      },
    };
  };
