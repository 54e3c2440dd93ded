import { ConflictError, InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { expect } from "vitest";
import type { TicketingSuite } from "./ticketing-bench.ts";

/** Opening, changing and completing tickets. */
export function ticketContract({ test }: TicketingSuite): void {
  test("changes what it is told to change, and tells what stood there", async (bench) => {
    const { world, reading } = bench;
    const ticketId = await bench.openTicket({ description: "As it was." });
    const changes = {
      title: "New title",
      category: world.category.second,
      status: world.status.second,
      priority: world.priority.second,
      queue: world.queue.second,
      contactId: world.company.secondContact.id,
      primaryResourceId: world.resource.id,
    };
    const { ticketing, call } = bench.writing();
    await ticketing.changeTicket(ticketId, changes);
    expect(call.writes[0]?.fields).toEqual(changes);
    expect(call.writes[0]?.prior).toEqual({
      title: "Remove a user",
      category: world.category.first,
      status: world.status.first,
      priority: world.priority.first,
      queue: world.queue.first,
      contactId: world.company.contact.id,
      primaryResourceId: null,
    });
    await bench.settle();
    expect(await reading.getTicket(ticketId)).toMatchObject({
      title: "New title",
      description: "As it was.",
      category: { id: world.category.second },
      status: { id: world.status.second },
      priority: { id: world.priority.second },
      queue: { id: world.queue.second },
      contactId: world.company.secondContact.id,
      primaryResourceId: world.resource.id,
    });
  });

  test("leaves alone what it is not told to change, and says so to the plan", async (bench) => {
    const ticketId = await bench.openTicket();
    const before = await bench.reading.getTicket(ticketId);
    const { ticketing, call } = bench.writing();
    await ticketing.changeTicket(ticketId, { priority: bench.world.priority.second, title: undefined });
    expect(call.writes[0]?.fields).toEqual({ priority: bench.world.priority.second });
    expect(call.writes[0]?.prior).toEqual({ priority: bench.world.priority.first });
    const { priority, ...after } = await bench.reading.getTicket(ticketId);
    expect(priority.id).toBe(bench.world.priority.second);
    expect({ ...after, priority: before.priority }).toEqual(before);
  });

  test("may repeat a change: the values are absolute", async (bench) => {
    const ticketId = await bench.openTicket();
    const change = { title: "New title" };
    await bench.writing().ticketing.changeTicket(ticketId, change);
    await bench.settle();
    const { ticketing, call } = bench.writing();
    await ticketing.changeTicket(ticketId, change);
    expect(call.writes[0]?.prior).toEqual(change);
    expect((await bench.reading.getTicket(ticketId)).title).toBe("New title");
  });

  for (const part of ["category", "status", "priority", "queue"] as const) {
    test(`refuses a ${part} the tenant does not bind, by name and before anything is sent`, async (bench) => {
      const received = bench.writesReceived();
      const { ticketing, call } = bench.writing();
      const opening = ticketing.openTicket(bench.draft({ [part]: "not-bound" }));
      await expect(opening).rejects.toBeInstanceOf(InvalidRequestError);
      await expect(opening).rejects.toThrow("not-bound");
      const changing = ticketing.changeTicket(bench.world.oldTicketId, { [part]: "not-bound" });
      await expect(changing).rejects.toBeInstanceOf(InvalidRequestError);
      expect(call.writes).toEqual([]);
      expect(bench.writesReceived()).toBe(received);
    });
  }

  test("refuses a ticket for an inactive contact", async (bench) => {
    const draft = bench.draft({ title: "For nobody", contactId: bench.world.company.inactiveContact.id });
    await expect(bench.writing().ticketing.openTicket(draft)).rejects.toBeInstanceOf(InvalidRequestError);
    await bench.settle();
    const open = await bench.reading.findOpenTickets({ companyId: bench.world.company.id });
    expect(open.map(({ title }) => title)).not.toContain("For nobody");
  });

  test("does not open or change what does not exist", async (bench) => {
    const { ticketing, call } = bench.writing();
    for (const id of ["987654321", "no-such-id"]) {
      await expect(ticketing.openTicket(bench.draft({ companyId: id }))).rejects.toBeInstanceOf(NotFoundError);
      await expect(ticketing.changeTicket(id, { title: "New" })).rejects.toBeInstanceOf(NotFoundError);
      await expect(ticketing.completeTicket(id, { resolution: "Done." })).rejects.toBeInstanceOf(NotFoundError);
      const note = { title: "Note", text: "Text." };
      await expect(ticketing.addInternalNote(id, { kind: "internal note", ...note })).rejects.toBeInstanceOf(
        NotFoundError,
      );
      await expect(ticketing.addCustomerNote(id, { kind: "customer note", ...note })).rejects.toBeInstanceOf(
        NotFoundError,
      );
      const triggering = ticketing.triggerNotification(id, bench.world.notification.serviceRule.id);
      await expect(triggering).rejects.toBeInstanceOf(NotFoundError);
    }
    expect(call.writes).toEqual([]);
  });

  test("keeps internal notes internal and customer notes readable, as two different methods", async (bench) => {
    const ticketId = await bench.openTicket();
    const { ticketing } = bench.writing();
    const internal = await ticketing.addInternalNote(ticketId, {
      kind: "internal note",
      title: "Inside",
      text: "Secret.",
    });
    const customer = await ticketing.addCustomerNote(ticketId, {
      kind: "customer note",
      title: "Outside",
      text: "Hello.",
    });
    await bench.settle();
    expect(await bench.reading.notesOf(ticketId)).toMatchObject([
      { id: internal.noteId, ticketId, title: "Inside", text: "Secret.", visibility: "internal" },
      { id: customer.noteId, ticketId, title: "Outside", text: "Hello.", visibility: "customer" },
    ]);
  });

  test("completes a ticket with its resolution, and tells what stood there", async (bench) => {
    const ticketId = await bench.openTicket();
    const { ticketing, call } = bench.writing();
    await ticketing.completeTicket(ticketId, { resolution: "All done." });
    expect(call.writes[0]?.prior).toMatchObject({ status: bench.world.status.first });
    await bench.settle();
    const { isComplete, status } = await bench.reading.getTicket(ticketId);
    expect(isComplete).toBe(true);
    expect(status.id).toBe("complete");
  });

  test("does not complete a ticket while an important item is open, by any method", async (bench) => {
    const ticketId = await bench.openTicket();
    const { itemId } = await bench
      .writing()
      .ticketing.addChecklistItem(ticketId, { title: "Badge returned", isImportant: true });
    await bench.writing().ticketing.addChecklistItem(ticketId, { title: "Card sent", isImportant: false });
    await bench.settle();
    const received = bench.writesReceived();
    const { ticketing, call } = bench.writing();
    const completing = ticketing.completeTicket(ticketId, { resolution: "Too early." });
    await expect(completing).rejects.toBeInstanceOf(ConflictError);
    await expect(completing).rejects.toThrow("Badge returned");
    await expect(ticketing.changeTicket(ticketId, { status: "complete" })).rejects.toBeInstanceOf(ConflictError);
    expect(call.writes).toEqual([]);
    expect(bench.writesReceived()).toBe(received);

    await bench.writing().ticketing.setChecklistItemDone(ticketId, itemId, true);
    await bench.settle();
    await bench.writing().ticketing.completeTicket(ticketId, { resolution: "Now it is." });
    expect((await bench.reading.getTicket(ticketId)).isComplete).toBe(true);
  });
}
