import { describe, expect, test } from "vitest";
import { acmeIds } from "../../src/testing/index.ts";
import { type Api, setUp } from "./support/api.ts";
import { openTicket } from "./support/tickets.ts";

const { checklistLibraries, resources } = acmeIds;

const itemsOf = async (api: Api, ticketID: number): Promise<readonly Record<string, unknown>[]> => {
  const { items } = (await api.query("TicketChecklistItems", { op: "eq", field: "ticketID", value: ticketID })).body;
  return items.sort((left: { position: number }, right: { position: number }) => left.position - right.position);
};
const namesOf = async (api: Api, ticketID: number) => (await itemsOf(api, ticketID)).map(({ itemName }) => itemName);

describe("checklists", () => {
  test("a library is copied in order, with what is important", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    await api.post(`/Tickets/${id}/ChecklistItems`, { itemName: "Before" });
    await api.post(`/Tickets/${id}/ChecklistLibraries`, { checklistLibraryID: checklistLibraries.removalAcme });
    expect(await namesOf(api, id)).toEqual([
      "Before",
      "Disable the sign-in",
      "Tell the X-ray software vendor",
      "Collect the badge",
    ]);
    expect((await itemsOf(api, id)).map(({ isImportant }) => isImportant)).toEqual([false, true, false, false]);
  });

  test("the root route attaches just as well", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    const body = { ticketID: id, checklistLibraryID: checklistLibraries.removalGeneric };
    expect((await api.post("/TicketChecklistLibraries", body)).status).toBe(200);
    expect(await namesOf(api, id)).toHaveLength(3);
  });

  test.each([
    ["an inactive library", checklistLibraries.retired],
    ["a library for tasks", checklistLibraries.forTasks],
    ["a library that does not exist", 1],
  ])("%s is refused", async (_, checklistLibraryID) => {
    const { api } = setUp();
    const id = await openTicket(api);
    const answer = await api.post(`/Tickets/${id}/ChecklistLibraries`, { checklistLibraryID });
    expect(answer.body.errors[0]).toMatch(/does not exist or is invalid\.$/);
    expect(await itemsOf(api, id)).toEqual([]);
  });

  test("a ticket holds forty items, and a library that does not fit is not attached in part", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    const attach = () =>
      api.post(`/Tickets/${id}/ChecklistLibraries`, { checklistLibraryID: checklistLibraries.removalGeneric });
    for (let count = 0; count < 13; count += 1) expect((await attach()).status).toBe(200);
    expect((await attach()).status).toBe(500);
    expect(await itemsOf(api, id)).toHaveLength(39);
    expect((await api.post(`/Tickets/${id}/ChecklistItems`, { itemName: "Forty" })).status).toBe(200);
    expect((await api.post(`/Tickets/${id}/ChecklistItems`, { itemName: "Forty-one" })).status).toBe(500);
  });

  test("a position inserts above what stands there; none goes to the end", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    const add = async (itemName: string, position?: number) =>
      (await api.post(`/Tickets/${id}/ChecklistItems`, { itemName, position })).body.itemId as number;
    await add("B");
    const c = await add("C");
    await add("A", 1);
    expect(await namesOf(api, id)).toEqual(["A", "B", "C"]);
    await api.patch(`/Tickets/${id}/ChecklistItems`, { id: c, position: 1 });
    expect(await namesOf(api, id)).toEqual(["C", "A", "B"]);
    await api.patch(`/Tickets/${id}/ChecklistItems`, { id: c, position: 2 });
    expect(await namesOf(api, id)).toEqual(["A", "C", "B"]);
    await api.delete(`/Tickets/${id}/ChecklistItems/${c}`);
    expect((await itemsOf(api, id)).map(({ position }) => position)).toEqual([1, 2]);
  });

  test("ticking keeps who and when, whatever the body claims, and unticking forgets it", async () => {
    const { api, fake } = setUp();
    const id = await openTicket(api);
    const { itemId } = (await api.post(`/Tickets/${id}/ChecklistItems`, { itemName: "One" })).body;
    await api.patch(`/Tickets/${id}/ChecklistItems`, {
      id: itemId,
      isCompleted: true,
      completedByResourceID: resources.senior,
    });
    expect(fake.state.get("TicketChecklistItems", itemId)).toMatchObject({
      isCompleted: true,
      completedByResourceID: 900,
      completedDateTime: "2026-03-02T09:00:00",
    });
    await api.patch(`/Tickets/${id}/ChecklistItems`, { id: itemId, isCompleted: false });
    expect(fake.state.get("TicketChecklistItems", itemId)).toMatchObject({
      completedByResourceID: null,
      completedDateTime: null,
    });
  });

  test("an item stays on its ticket", async () => {
    const { api, fake } = setUp();
    const [id, other] = [await openTicket(api), await openTicket(api)];
    const { itemId } = (await api.post(`/Tickets/${id}/ChecklistItems`, { itemName: "One", ticketID: other })).body;
    await api.patch(`/Tickets/${id}/ChecklistItems`, { id: itemId, ticketID: other });
    expect(fake.state.get("TicketChecklistItems", itemId)?.ticketID).toBe(id);
  });

  test("libraries and their items can be kept through the API", async () => {
    const { api } = setUp();
    const { itemId } = (await api.post("/ChecklistLibraries", { name: "New", isActive: true, entityType: 2 })).body;
    for (let count = 0; count < 100; count += 1) {
      await api.post(`/ChecklistLibraries/${itemId}/ChecklistItems`, { itemName: `Step ${count}` });
    }
    expect((await api.post(`/ChecklistLibraries/${itemId}/ChecklistItems`, { itemName: "Too many" })).status).toBe(500);
    expect((await api.get(`/ChecklistLibraries/${itemId}/ChecklistItems`)).body.items).toHaveLength(100);
    expect((await api.delete(`/ChecklistLibraries/${itemId}`)).body).toEqual({ itemId });
    expect((await api.get(`/ChecklistLibraries/${itemId}/ChecklistItems`)).body.items).toEqual([]);
  });
});
