import { NotFoundError, type Ticketing } from "@msp/workflows/ports";
import { expect } from "vitest";
import type { TicketingSuite } from "./ticketing-bench.ts";

/** Ids no record has: one that looks like an id, and texts that do not. */
const missingIds = ["987654321", "no-such-id", "", "12 or 13"];

/** Everything that only looks. */
export function readContract({ test }: TicketingSuite): void {
  test("reads back a ticket in the tenant's stable ids", async (bench) => {
    const { world, reading, draft } = bench;
    const openedAt = bench.clock.now();
    const dueAt = new Date(openedAt + 172_800_000).toISOString();
    const wanted = draft({
      title: "Everything set",
      description: "With a description.",
      dueAt,
      primaryResourceId: world.resource.id,
    });
    const { ticketId } = await bench.writing().ticketing.openTicket(wanted);
    await bench.settle();
    const ticket = await reading.getTicket(ticketId);
    expect(ticket).toMatchObject({
      id: ticketId,
      title: "Everything set",
      description: "With a description.",
      companyId: world.company.id,
      contactId: world.company.contact.id,
      category: { id: world.category.first },
      status: { id: world.status.first },
      priority: { id: world.priority.first },
      queue: { id: world.queue.first },
      primaryResourceId: world.resource.id,
      isComplete: false,
    });
    expect(ticket.number).not.toBe("");
    expect(Date.parse(ticket.dueAt ?? "")).toBe(Date.parse(dueAt));
    expect(Date.parse(ticket.createdAt)).toBeGreaterThanOrEqual(openedAt - 1_000);
    expect(Date.parse(ticket.createdAt)).toBeLessThanOrEqual(bench.clock.now());
    expect(ticket.lastCustomerNotificationAt).toBeUndefined();
  });

  test("keeps the label of an entry the tenant binds nothing to, without an id", async (bench) => {
    const ticketId = await bench.openTicket();
    await bench.byHand.setStatusLabel(ticketId, bench.world.unboundStatusLabel);
    const { status, isComplete } = await bench.reading.getTicket(ticketId);
    expect(status).toEqual({ label: bench.world.unboundStatusLabel });
    expect(isComplete).toBe(false);
  });

  test("reads companies, contacts and resources", async ({ world, reading }) => {
    const { company, resource } = world;
    expect(await reading.getCompany(company.id)).toMatchObject({ id: company.id, name: company.name, isActive: true });
    expect(await reading.getContact(company.contact.id)).toMatchObject({
      ...company.contact,
      companyId: company.id,
      isActive: true,
    });
    expect(await reading.getContact(company.inactiveContact.id)).toMatchObject({ isActive: false });
    expect(await reading.getResource(resource.id)).toMatchObject({ ...resource, isActive: true });
  });

  const lookUps: { readonly [method: string]: (ticketing: Ticketing, id: string) => Promise<unknown> } = {
    getTicket: (ticketing, id) => ticketing.getTicket(id),
    getCompany: (ticketing, id) => ticketing.getCompany(id),
    getContact: (ticketing, id) => ticketing.getContact(id),
    getResource: (ticketing, id) => ticketing.getResource(id),
    contractsOf: (ticketing, id) => ticketing.contractsOf(id),
    additionalContactsOf: (ticketing, id) => ticketing.additionalContactsOf(id),
    checklistOf: (ticketing, id) => ticketing.checklistOf(id),
    notesOf: (ticketing, id) => ticketing.notesOf(id),
    isTriggered: (ticketing, id) => ticketing.isTriggered(id, "send-offboarding-form"),
    notificationsOf: (ticketing, id) => ticketing.notificationsOf({ ticketId: id, since: "2026-01-01T00:00:00Z" }),
  };
  for (const [method, lookUp] of Object.entries(lookUps)) {
    test(`${method} throws NotFoundError for what does not exist`, async ({ reading }) => {
      for (const id of missingIds)
        await expect(lookUp(reading, id), `id "${id}"`).rejects.toBeInstanceOf(NotFoundError);
    });
  }

  test("finds contacts of one company by address or name, whatever the case and the space around", async (bench) => {
    const { world, reading } = bench;
    const { id: companyId, contact, secondContact, inactiveContact } = world.company;
    const ids = async (query: { email?: string; name?: string }) =>
      (await reading.findContacts({ companyId, ...query })).map(({ id }) => id);
    expect(await ids({})).toEqual(expect.arrayContaining([contact.id, secondContact.id, inactiveContact.id]));
    expect(await ids({})).not.toContain(world.formerCustomer.contactId);
    expect(await ids({ email: ` ${contact.email.toUpperCase()} ` })).toEqual([contact.id]);
    expect(await ids({ email: inactiveContact.email })).toEqual([inactiveContact.id]);
    expect(await ids({ name: ` ${contact.name.toLowerCase()}` })).toEqual([contact.id]);
    expect(await ids({ name: contact.name, email: secondContact.email })).toEqual([]);
    expect(await ids({ name: contact.name.slice(0, -1) })).toEqual([]);
    expect(await reading.findContacts({ companyId: "987654321" })).toEqual([]);
  });

  test("finds companies by their whole name only", async ({ world, reading }) => {
    const { id, name } = world.company;
    expect((await reading.findCompanies({ name: ` ${name.toUpperCase()} ` })).map((company) => company.id)).toEqual([
      id,
    ]);
    expect(await reading.findCompanies({ name: name.slice(0, -1) })).toEqual([]);
  });

  test("finds open tickets of a company, oldest first and by category, without what is complete", async (bench) => {
    const { world, reading } = bench;
    const first = await bench.openTicket({ title: "First" });
    const second = await bench.openTicket({ title: "Second", category: world.category.second });
    const done = await bench.openTicket({ title: "Done" });
    await bench.writing().ticketing.completeTicket(done, { resolution: "Done." });
    await bench.settle();
    const find = async (query: { companyId: string; category?: string }) =>
      (await reading.findOpenTickets(query)).map(({ id }) => id).filter((id) => [first, second, done].includes(id));
    expect(await find({ companyId: world.company.id })).toEqual([first, second]);
    expect(await find({ companyId: world.company.id, category: world.category.second })).toEqual([second]);
    expect(await find({ companyId: world.formerCustomer.id })).toEqual([]);
  });

  test("tells contracts that run from contracts that have ended", async ({ world, reading }) => {
    const current = await reading.contractsOf(world.company.id);
    expect(current.some((contract) => contract.isActive)).toBe(true);
    expect(current.every((contract) => contract.companyId === world.company.id)).toBe(true);
    const former = await reading.contractsOf(world.formerCustomer.id);
    expect(former).not.toEqual([]);
    expect(former.filter((contract) => contract.isActive)).toEqual([]);
  });

  test("finds checklist libraries by their whole name, inactive and doubled ones included", async ({
    world,
    reading,
  }) => {
    const { library, inactiveLibrary, doubledName } = world.checklist;
    const [found, ...others] = await reading.findChecklistLibraries({ name: ` ${library.name.toUpperCase()} ` });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: library.id, isActive: true });
    expect(found?.items.map(({ title }) => title)).toEqual(library.items);
    expect(found?.items.map(({ isImportant }) => isImportant)).toEqual([true, false]);
    expect(await reading.findChecklistLibraries({ name: inactiveLibrary.name })).toMatchObject([{ isActive: false }]);
    expect(await reading.findChecklistLibraries({ name: doubledName })).toHaveLength(2);
    expect(await reading.findChecklistLibraries({ name: library.name.slice(0, -1) })).toEqual([]);
  });
}
