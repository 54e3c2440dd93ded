import { InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { expect } from "vitest";
import type { TicketingSuite } from "./ticketing-bench.ts";

/** The checklist on a ticket. */
export function checklistContract({ test }: TicketingSuite): void {
  test("appends the items of a library in their order, then single items", async (bench) => {
    const { world, reading } = bench;
    const ticketId = await bench.openTicket();
    await bench.writing().ticketing.applyChecklist(ticketId, world.checklist.library.id);
    await bench.settle();
    const extra = { title: "One more", isImportant: true };
    const { itemId } = await bench.writing().ticketing.addChecklistItem(ticketId, extra);
    await bench.settle();
    const items = await reading.checklistOf(ticketId);
    expect(items.map(({ title }) => title)).toEqual([...world.checklist.library.items, "One more"]);
    expect(items.map(({ isImportant }) => isImportant)).toEqual([true, false, true]);
    expect(items.every(({ isDone }) => !isDone)).toBe(true);
    expect(items.at(-1)?.id).toBe(itemId);
  });

  test("doubles the list when a library is applied twice, and the second write knows what was there", async (bench) => {
    const { world, reading } = bench;
    const { id, items } = world.checklist.library;
    const ticketId = await bench.openTicket();
    const first = bench.writing();
    await first.ticketing.applyChecklist(ticketId, id);
    await bench.settle();
    const afterFirst = await reading.checklistOf(ticketId);
    const second = bench.writing();
    await second.ticketing.applyChecklist(ticketId, id);
    await bench.settle();
    expect((await reading.checklistOf(ticketId)).map(({ title }) => title)).toEqual([...items, ...items]);
    expect(first.call.writes[0]?.prior).toEqual({ items: [] });
    expect(second.call.writes[0]?.prior).toEqual({ items: afterFirst.map(({ id, title }) => ({ id, title })) });
  });

  test("ticks and unticks an item, and tells what stood there", async (bench) => {
    const ticketId = await bench.openTicket();
    const { itemId } = await bench.writing().ticketing.addChecklistItem(ticketId, { title: "One", isImportant: true });
    await bench.writing().ticketing.addChecklistItem(ticketId, { title: "Two", isImportant: true });
    await bench.settle();
    const tick = bench.writing();
    await tick.ticketing.setChecklistItemDone(ticketId, itemId, true);
    await bench.settle();
    expect(tick.call.writes[0]?.prior).toMatchObject({ isDone: false });
    const [done, open] = await bench.reading.checklistOf(ticketId);
    expect(done).toMatchObject({ id: itemId, isDone: true });
    expect(Date.parse(done?.doneAt ?? "")).toBeLessThanOrEqual(bench.clock.now());
    expect(open).toMatchObject({ title: "Two", isDone: false });
    const untick = bench.writing();
    await untick.ticketing.setChecklistItemDone(ticketId, itemId, false);
    await bench.settle();
    expect(untick.call.writes[0]?.prior).toMatchObject({ isDone: true });
    expect((await bench.reading.checklistOf(ticketId))[0]?.isDone).toBe(false);
  });

  test("refuses an inactive library, and finds no missing library, item or ticket", async (bench) => {
    const { world, reading } = bench;
    const ticketId = await bench.openTicket();
    const { ticketing, call } = bench.writing();
    const inactive = ticketing.applyChecklist(ticketId, world.checklist.inactiveLibrary.id);
    await expect(inactive).rejects.toBeInstanceOf(InvalidRequestError);
    const announced = call.writes.length;
    for (const id of ["987654321", "no-such-id"]) {
      await expect(ticketing.applyChecklist(ticketId, id)).rejects.toBeInstanceOf(NotFoundError);
      await expect(ticketing.applyChecklist(id, world.checklist.library.id)).rejects.toBeInstanceOf(NotFoundError);
      await expect(ticketing.setChecklistItemDone(ticketId, id, true)).rejects.toBeInstanceOf(NotFoundError);
      const adding = ticketing.addChecklistItem(id, { title: "One", isImportant: false });
      await expect(adding).rejects.toBeInstanceOf(NotFoundError);
    }
    expect(call.writes).toHaveLength(announced);
    await bench.settle();
    expect(await reading.checklistOf(ticketId)).toEqual([]);
  });

  test("does not tick an item of another ticket", async (bench) => {
    const ticketId = await bench.openTicket();
    const otherId = await bench.openTicket({ title: "Another" });
    const { itemId } = await bench
      .writing()
      .ticketing.addChecklistItem(otherId, { title: "Theirs", isImportant: false });
    await bench.settle();
    const { ticketing, call } = bench.writing();
    await expect(ticketing.setChecklistItemDone(ticketId, itemId, true)).rejects.toBeInstanceOf(NotFoundError);
    expect(call.writes).toEqual([]);
    expect((await bench.reading.checklistOf(otherId))[0]?.isDone).toBe(false);
  });
}
