import type { Contract, Tenant } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import type { SeedContract } from "./memory-seed.ts";
import type { MemoryPermissions } from "./permissions.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { toNote } from "./to-note.ts";
import { toTicket } from "./to-ticket.ts";
import { triggerOf } from "./trigger-of.ts";

/** The methods of the port that look things up by id or by what people know. */
export type MemoryReads = Pick<
  Ticketing,
  | "getTicket"
  | "getCompany"
  | "getContact"
  | "getResource"
  | "findContacts"
  | "findCompanies"
  | "findOpenTickets"
  | "contractsOf"
  | "additionalContactsOf"
  | "checklistOf"
  | "findChecklistLibraries"
  | "notesOf"
  | "notificationsOf"
  | "isTriggered"
>;

/** The reading methods over a service desk in memory. */
export function createMemoryReads(
  desk: ServiceDesk,
  settings: {
    readonly permissions: MemoryPermissions;
    readonly searchLagMs: number;
    readonly tenant: Tenant<never>;
  },
): MemoryReads {
  const { clock, terms } = desk;
  const { permissions, searchLagMs, tenant } = settings;

  return {
    getTicket: async (id) => toTicket(terms, desk.ticket(id, "getTicket")),
    getCompany: async (id) => ({ ...desk.company(id, "getCompany") }),
    getContact: async (id) => ({ ...desk.contact(id, "getContact") }),
    getResource: async (id) => ({ ...desk.resource(id, "getResource") }),
    findContacts: async ({ companyId, email, name }) =>
      desk
        .contacts()
        .filter((contact) => contact.companyId === companyId)
        .filter((contact) => email === undefined || sameText(contact.email, email))
        .filter((contact) => name === undefined || sameText(contact.name, name)),
    findCompanies: async ({ name }) => desk.companies().filter((company) => sameText(company.name, name)),
    findOpenTickets: async ({ companyId, category }) =>
      desk
        .tickets()
        .filter(() => permissions.search)
        .filter((ticket) => ticket.companyId === companyId && ticket.createdAtMs <= clock.now() - searchLagMs)
        .filter(
          (ticket) =>
            category === undefined || ticket.category === terms.labelOf("category", category, "findOpenTickets"),
        )
        .sort((left, right) => left.createdAtMs - right.createdAtMs)
        .map((ticket) => toTicket(terms, ticket))
        .filter((ticket) => !ticket.isComplete),
    contractsOf: async (companyId) => {
      desk.company(companyId, "contractsOf");
      const today = new Date(clock.now()).toISOString().slice(0, 10);
      return desk.contracts
        .filter((contract) => contract.companyId === companyId)
        .map((contract) => toContract(contract, today));
    },
    additionalContactsOf: async (ticketId) =>
      [...desk.ticket(ticketId, "additionalContactsOf").additionalContactIds].map((id) =>
        desk.contact(id, "additionalContactsOf"),
      ),
    checklistOf: async (ticketId) => [...desk.ticket(ticketId, "checklistOf").checklist],
    findChecklistLibraries: async ({ name }) => desk.libraries().filter((library) => sameText(library.name, name)),
    notesOf: async (ticketId) => desk.ticket(ticketId, "notesOf").notes.map(toNote),
    isTriggered: async (ticketId, notification) => {
      const ticket = desk.ticket(ticketId, "isTriggered");
      const trigger = triggerOf(desk.system, tenant, notification);
      return "status" in trigger
        ? toTicket(terms, ticket).status.id === trigger.status
        : ticket.userDefinedFields.get(trigger.userDefinedField) === trigger.value;
    },
    notificationsOf: async ({ ticketId, since }) => {
      const { mails, lastCustomerMailAtMs } = desk.ticket(ticketId, "notificationsOf");
      return {
        ...(lastCustomerMailAtMs === undefined
          ? {}
          : { lastCustomerNotificationAt: new Date(lastCustomerMailAtMs).toISOString() }),
        history: permissions.notificationHistory
          ? mails
              .filter((mail) => mail.sentAtMs >= Date.parse(since))
              .map(({ sentAtMs, ...mail }) => ({ ...mail, sentAt: new Date(sentAtMs).toISOString() }))
          : "no permission",
      };
    },
  };
}

function toContract({ isCancelled = false, category, ...contract }: SeedContract, today: string): Contract {
  const { startsOn = today, endsOn = today } = contract;
  return {
    ...contract,
    isActive: !isCancelled && startsOn <= today && today <= endsOn,
    ...(category === undefined ? {} : { category: { label: category } }),
  };
}

const sameText = (left: string | undefined, right: string): boolean =>
  left !== undefined && left.trim().toLowerCase() === right.trim().toLowerCase();
