import type { Json, Ticketing } from "@msp/workflows/ports";
import type { TicketingBench } from "./ticketing-bench.ts";

/** One write, made ready on a fresh subject. */
export interface PreparedWrite {
  readonly target: string;
  /** The company whose record is written; `undefined` where it is nobody's yet. */
  readonly company: string | undefined;
  /** The values it must tell the plan, at least. */
  readonly fields: { readonly [name: string]: Json };
  send(ticketing: Ticketing): Promise<unknown>;
  /** Whether it happened, as the port sees it. */
  happened(): Promise<boolean>;
}

/** Every writing method of the port, with one use of it. */
export interface WriteCase {
  readonly operation: string;
  prepare(bench: TicketingBench): Promise<PreparedWrite>;
}

const onTicket =
  (
    operation: string,
    prepare: (bench: TicketingBench, ticketId: string) => Promise<Omit<PreparedWrite, "target" | "company">>,
  ) =>
  (): WriteCase => ({
    operation,
    async prepare(bench) {
      const ticketId = await bench.openTicket();
      return { target: `ticket ${ticketId}`, company: bench.world.company.id, ...(await prepare(bench, ticketId)) };
    },
  });

const changeTicket = onTicket("changeTicket", async ({ world, reading }, ticketId) => ({
  fields: { title: "Another title", priority: world.priority.second },
  send: (ticketing) => ticketing.changeTicket(ticketId, { title: "Another title", priority: world.priority.second }),
  happened: async () => (await reading.getTicket(ticketId)).title === "Another title",
}));

const addInternalNote = onTicket("addInternalNote", async ({ reading }, ticketId) => ({
  fields: { title: "For us", text: "Keep this inside.", visibility: "internal" },
  send: (ticketing) =>
    ticketing.addInternalNote(ticketId, { kind: "internal note", title: "For us", text: "Keep this inside." }),
  happened: async () => (await reading.notesOf(ticketId)).some((note) => note.title === "For us"),
}));

const addCustomerNote = onTicket("addCustomerNote", async ({ reading }, ticketId) => ({
  fields: { title: "For you", text: "We have begun.", visibility: "customer" },
  send: (ticketing) =>
    ticketing.addCustomerNote(ticketId, { kind: "customer note", title: "For you", text: "We have begun." }),
  happened: async () => (await reading.notesOf(ticketId)).some((note) => note.title === "For you"),
}));

const applyChecklist = onTicket("applyChecklist", async ({ world, reading }, ticketId) => ({
  fields: {
    libraryId: world.checklist.library.id,
    library: world.checklist.library.name,
    items: [...world.checklist.library.items],
  },
  send: (ticketing) => ticketing.applyChecklist(ticketId, world.checklist.library.id),
  happened: async () => (await reading.checklistOf(ticketId)).length === world.checklist.library.items.length,
}));

const addChecklistItem = onTicket("addChecklistItem", async ({ reading }, ticketId) => ({
  fields: { title: "Badge returned", isImportant: true },
  send: (ticketing) => ticketing.addChecklistItem(ticketId, { title: "Badge returned", isImportant: true }),
  happened: async () => (await reading.checklistOf(ticketId)).some((item) => item.title === "Badge returned"),
}));

const setChecklistItemDone = onTicket("setChecklistItemDone", async ({ reading, writing, settle }, ticketId) => {
  const item = { title: "Badge returned", isImportant: false };
  const { itemId } = await writing().ticketing.addChecklistItem(ticketId, item);
  await settle();
  return {
    fields: { itemId, title: item.title, isDone: true },
    send: (ticketing) => ticketing.setChecklistItemDone(ticketId, itemId, true),
    happened: async () => (await reading.checklistOf(ticketId)).some(({ id, isDone }) => id === itemId && isDone),
  };
});

const addAdditionalContact = onTicket("addAdditionalContact", async ({ world, reading }, ticketId) => ({
  fields: { contactId: world.company.secondContact.id },
  send: (ticketing) => ticketing.addAdditionalContact(ticketId, world.company.secondContact.id),
  happened: async () => (await reading.additionalContactsOf(ticketId)).length === 1,
}));

const removeAdditionalContact = onTicket(
  "removeAdditionalContact",
  async ({ world, reading, writing, settle }, ticketId) => {
    await writing().ticketing.addAdditionalContact(ticketId, world.company.secondContact.id);
    await settle();
    return {
      fields: { contactId: world.company.secondContact.id },
      send: (ticketing) => ticketing.removeAdditionalContact(ticketId, world.company.secondContact.id),
      happened: async () => (await reading.additionalContactsOf(ticketId)).length === 0,
    };
  },
);

const triggerNotification = onTicket("triggerNotification", async ({ world, reading, clock }, ticketId) => ({
  fields: { notification: world.notification.serviceRule.id },
  send: (ticketing) => ticketing.triggerNotification(ticketId, world.notification.serviceRule.id),
  async happened() {
    await clock.advance(600_000);
    return (await reading.getTicket(ticketId)).lastCustomerNotificationAt !== undefined;
  },
}));

const completeTicket = onTicket("completeTicket", async ({ reading }, ticketId) => ({
  fields: { status: "complete", resolution: "All done." },
  send: (ticketing) => ticketing.completeTicket(ticketId, { resolution: "All done." }),
  happened: async () => (await reading.getTicket(ticketId)).isComplete,
}));

const openTicket = (): WriteCase => ({
  operation: "openTicket",
  prepare: async ({ world, reading, draft }) => ({
    target: `company ${world.company.id}`,
    company: world.company.id,
    fields: { title: "A ticket of the contract", category: world.category.first, priority: world.priority.first },
    send: (ticketing) => ticketing.openTicket(draft({ title: "A ticket of the contract" })),
    happened: async () =>
      (await reading.findOpenTickets({ companyId: world.company.id })).some(
        (ticket) => ticket.title === "A ticket of the contract",
      ),
  }),
});

const setContactActive = (): WriteCase => ({
  operation: "setContactActive",
  prepare: async ({ world, reading }) => ({
    target: `contact ${world.company.secondContact.id}`,
    company: world.company.id,
    fields: { isActive: false },
    send: (ticketing) => ticketing.setContactActive(world.company.secondContact.id, false),
    happened: async () => !(await reading.getContact(world.company.secondContact.id)).isActive,
  }),
});

/** One case for every writing method of the port. */
export const writeCases: readonly WriteCase[] = [
  openTicket(),
  changeTicket(),
  addInternalNote(),
  addCustomerNote(),
  applyChecklist(),
  addChecklistItem(),
  setChecklistItemDone(),
  addAdditionalContact(),
  removeAdditionalContact(),
  setContactActive(),
  triggerNotification(),
  completeTicket(),
];
