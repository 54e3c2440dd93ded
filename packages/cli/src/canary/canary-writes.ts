import type { Contact, Tenant, Ticket } from "@msp/workflows";
import type { TicketChanges, Ticketing } from "@msp/workflows/ports";
import type { CanaryWrite, NotTried } from "./canary-write.ts";

/** What is known of the test ticket before anything is written. */
export interface CanaryFacts {
  readonly ticket: Ticket;
  readonly tenant: Tenant<never>;
  /** Active contacts of the ticket's company. */
  readonly contacts: readonly Contact[];
  readonly additionalContacts: readonly Contact[];
  /** The library that would be appended, where one of the tenant's own is found. */
  readonly library: { readonly id: string; readonly name: string } | undefined;
  readonly hasOpenImportantItems: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** Every kind of write that can be tried on one ticket, those that only we see first and those that change most last; and the kinds that cannot. */
export function canaryWrites(facts: CanaryFacts): {
  readonly writes: readonly CanaryWrite[];
  readonly notTried: readonly NotTried[];
} {
  const parts = [
    noting(facts),
    listing(facts),
    filing(facts),
    changing(facts),
    ...callAndContacts(facts),
    notifying(facts),
    speaking(facts),
    completing(facts),
    // Last: its important items would keep the ticket from being completed.
    library(facts),
  ];
  return {
    writes: parts.flatMap((part) => (isWrites(part) ? part : [])),
    notTried: [...parts.flatMap((part) => (isWrites(part) ? [] : [part])), ...neverTried],
  };
}

type Part = readonly CanaryWrite[] | NotTried;
const isWrites = (part: Part): part is readonly CanaryWrite[] => Array.isArray(part);
const words = "Written by msp doctor --canary, to see which mails this kind of write sets off. Nothing is to be done.";

const neverTried: readonly NotTried[] = [
  { operation: "openTicket", why: "it would open another ticket than the agreed one" },
  { operation: "logTime", why: "time that is logged may be billed, and cannot be taken back" },
  { operation: "setContactActive", why: "it would shut a person out of the portal" },
  {
    operation: "bookAppointment",
    why: "it stands in somebody's calendar, not on the ticket, and cannot be taken back",
  },
  ...["createCompany", "changeCompany", "createContract", "addContractService", "changeConfigurationItem"].map(
    (operation) => ({ operation, why: "it is not a write on a ticket" }),
  ),
];

const noting = ({ ticket }: CanaryFacts): Part => [
  {
    operation: "addInternalNote",
    title: "Add an internal note",
    leaves: "the note",
    async perform(ticketing) {
      await ticketing.addInternalNote(ticket.id, { kind: "internal note", title: "Canary", text: words });
    },
  },
];

const listing = ({ ticket: { id } }: CanaryFacts): Part => {
  let itemId = "";
  return [
    {
      operation: "addChecklistItem",
      title: "Add a checklist item",
      leaves: "the item, ticked",
      async perform(ticketing) {
        ({ itemId } = await ticketing.addChecklistItem(id, {
          title: "Canary: nothing to be done",
          isImportant: false,
        }));
      },
    },
    {
      operation: "setChecklistItemDone",
      title: "Tick it",
      async perform(ticketing) {
        if (itemId === "") throw new Error("There is no item to tick, because adding it failed.");
        await ticketing.setChecklistItemDone(id, itemId, true);
      },
    },
  ];
};

const library = ({ ticket, library: found }: CanaryFacts): Part =>
  found === undefined
    ? { operation: "applyChecklist", why: "no checklist library that the tenant file names was found" }
    : [
        {
          operation: "applyChecklist",
          title: `Append the checklist library "${found.name}"`,
          leaves: "its items",
          async perform(ticketing) {
            await ticketing.applyChecklist(ticket.id, found.id);
          },
        },
      ];

const filing = ({ ticket }: CanaryFacts): Part => [
  {
    operation: "attachFile",
    title: "Attach an internal file",
    leaves: "the file",
    async perform(ticketing) {
      const content = new TextEncoder().encode(words);
      await ticketing.attachFile(ticket.id, {
        kind: "internal file",
        title: "Canary",
        fileName: "canary.txt",
        content,
      });
    },
  },
];

function changing({ ticket, tenant }: CanaryFacts): Part {
  const change = (what: string, to: TicketChanges, back: TicketChanges): CanaryWrite => ({
    operation: "changeTicket",
    title: `Change the ${what}`,
    perform: (ticketing) => ticketing.changeTicket(ticket.id, to),
    back: {
      operation: "changeTicket",
      title: `Change the ${what} back`,
      perform: (ticketing) => ticketing.changeTicket(ticket.id, back),
    },
  });
  const other = (kind: "status" | "priority", now: string | undefined) =>
    now === undefined
      ? undefined
      : Object.keys(tenant.bindings[kind] ?? {}).find((id) => id !== now && id !== "complete");
  const status = other("status", ticket.status.id);
  const priority = other("priority", ticket.priority.id);
  return [
    change("title", { title: `${ticket.title} (changed)` }, { title: ticket.title }),
    ...(priority === undefined ? [] : [change("priority", { priority }, { priority: ticket.priority.id })]),
    ...(status === undefined ? [] : [change("status", { status }, { status: ticket.status.id })]),
  ];
}

function callAndContacts(facts: CanaryFacts): readonly Part[] {
  return [visiting(facts), including(facts)];
}

/** A visit in a month, which is called off at the end. */
function visiting({ ticket, now }: CanaryFacts): Part {
  const at = (ms: number) => new Date(now + 30 * 86_400_000 + ms).toISOString();
  let serviceCallId = "";
  const planned = (work: (ticketing: Ticketing) => Promise<void>) => async (ticketing: Ticketing) => {
    if (serviceCallId === "") throw new Error("There is no visit, because planning it failed.");
    await work(ticketing);
  };
  const { primaryResourceId: resourceId } = ticket;
  return [
    {
      operation: "planServiceCall",
      title: "Plan a visit",
      async perform(ticketing) {
        const draft = { companyId: ticket.companyId, description: "Canary", startsAt: at(0), endsAt: at(3_600_000) };
        ({ serviceCallId } = await ticketing.planServiceCall(draft));
      },
    },
    {
      operation: "addTicketToServiceCall",
      title: "Make the ticket part of the visit",
      perform: planned((ticketing) => ticketing.addTicketToServiceCall(serviceCallId, ticket.id)),
    },
    ...(resourceId === undefined
      ? []
      : [
          {
            operation: "assignToServiceCall",
            title: "Send the primary resource to the visit",
            perform: planned((ticketing) =>
              ticketing.assignToServiceCall(serviceCallId, { ticketId: ticket.id, resourceId }),
            ),
          },
        ]),
    {
      operation: "changeServiceCall",
      title: "Change the visit",
      perform: planned((ticketing) => ticketing.changeServiceCall(serviceCallId, { description: "Canary, changed" })),
    },
    {
      operation: "cancelServiceCall",
      title: "Call the visit off",
      perform: planned((ticketing) => ticketing.cancelServiceCall(serviceCallId)),
    },
  ];
}

function including({ ticket, contacts, additionalContacts }: CanaryFacts): Part {
  const taken = [ticket.contactId, ...additionalContacts.map(({ id }) => id)];
  const contact = contacts.find(({ id }) => !taken.includes(id));
  if (contact === undefined)
    return { operation: "addAdditionalContact", why: "the company has no other active contact" };
  return [
    {
      operation: "addAdditionalContact",
      title: `Add the additional contact ${contact.name}`,
      perform: (ticketing) => ticketing.addAdditionalContact(ticket.id, contact.id),
      back: {
        operation: "removeAdditionalContact",
        title: "Remove the additional contact again",
        perform: (ticketing) => ticketing.removeAdditionalContact(ticket.id, contact.id),
      },
    },
  ];
}

function notifying({ ticket, tenant }: CanaryFacts): Part {
  const bound = Object.entries(tenant.bindings.notification ?? {}).filter(
    ([, { channel, trigger }]) => channel === "service rule" && trigger !== undefined,
  );
  if (bound.length === 0)
    return { operation: "triggerNotification", why: "the tenant file names no notification that a service rule sends" };
  return bound.map(([id, { label }]) => ({
    operation: "triggerNotification",
    title: `Trigger the notification "${label}"`,
    leaves: "the change its rule waits for",
    async perform(ticketing) {
      await ticketing.triggerNotification(ticket.id, id);
    },
  }));
}

const speaking = ({ ticket }: CanaryFacts): Part => [
  {
    operation: "addCustomerNote",
    title: "Add a note the customer can read",
    leaves: "the note",
    async perform(ticketing) {
      await ticketing.addCustomerNote(ticket.id, {
        kind: "customer note",
        title: "Test",
        text: "A test. Please ignore it.",
      });
    },
  },
];

function completing({ ticket, hasOpenImportantItems }: CanaryFacts): Part {
  const operation = "completeTicket";
  const { id: status } = ticket.status;
  if (ticket.isComplete) return { operation, why: "the ticket is complete already" };
  if (hasOpenImportantItems) return { operation, why: "important checklist items are open on it" };
  if (status === undefined)
    return { operation, why: "the tenant file does not name its status, so it could not be reopened" };
  return [
    {
      operation,
      title: "Complete the ticket",
      perform: (ticketing) => ticketing.completeTicket(ticket.id, { resolution: words }),
      back: {
        operation: "changeTicket",
        title: "Open the ticket again",
        perform: (ticketing) => ticketing.changeTicket(ticket.id, { status }),
      },
    },
  ];
}
