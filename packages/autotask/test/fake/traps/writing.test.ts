import { describe, expect, test } from "vitest";
import { acmeIds } from "../../../src/testing/index.ts";
import { setUp } from "../support/api.ts";
import { openTicket, ticketBody } from "../support/tickets.ts";

const { companies, contacts, resources, roles, checklistLibraries, categories } = acmeIds;

describe("traps in writing", () => {
  test("2: what the trade does not allow is a 500 with sentences, and nothing is written", async () => {
    const { api, fake } = setUp();
    const { status, body } = await api.post("/Tickets", ticketBody({ title: undefined, priority: 99 }));
    expect(status).toBe(500);
    expect(body).toEqual({
      errors: ["Value does not reference an existing entity for priority . ", "Missing Required Field: title."],
    });
    expect(fake.ledger).toEqual([]);
    expect(fake.state.find("Tickets")).toEqual([]);
  });

  test("4: updates go to the collection; a single record knows no PATCH and no PUT", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    for (const verb of ["PATCH", "PUT"]) {
      const answer = await api.raw(verb, `/Tickets/${id}`, { body: JSON.stringify({ title: "New" }) });
      expect(answer).toMatchObject({ status: 405, body: { Message: expect.stringContaining(`'${verb}'`) } });
    }
    expect(await api.patch("/Tickets", { id, title: "New" })).toMatchObject({ status: 200, body: { itemId: id } });
    expect((await api.get(`/Tickets/${id}`)).body.item.title).toBe("New");
  });

  test("5: children are written below their parent and queried at the root", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    const note = { title: "Hello", description: "text", noteType: 1, publish: 2 };
    expect((await api.post("/TicketNotes", { ...note, ticketID: id })).status).toBe(404);
    expect((await api.post("/Contacts", { firstName: "A" })).status).toBe(404);
    const { itemId } = (await api.post(`/Tickets/${id}/Notes`, note)).body;
    expect((await api.delete(`/TicketNotes/${itemId}`)).status).toBe(405);
    expect((await api.delete(`/Tickets/${id}/Notes/${itemId}`)).status).toBe(405);
    expect((await api.patch(`/Tickets/${id}/Notes`, { id: itemId, description: "other" })).body).toEqual({ itemId });
    const found = await api.query("TicketNotes", { op: "eq", field: "ticketID", value: id });
    expect(found.body.items).toMatchObject([{ id: itemId, description: "other" }]);
    expect((await api.get(`/Tickets/${id}/Notes`)).body.items).toHaveLength(1);
    expect((await api.get(`/Tickets/${id}/Notes/${itemId}`)).body.item.id).toBe(itemId);
  });

  test("5: a child cannot be changed or deleted below a parent that is not its own", async () => {
    const { api } = setUp();
    const [mine, other] = [await openTicket(api), await openTicket(api)];
    const { itemId } = (await api.post(`/Tickets/${mine}/ChecklistItems`, { itemName: "One" })).body;
    expect((await api.patch(`/Tickets/${other}/ChecklistItems`, { id: itemId, itemName: "Two" })).status).toBe(500);
    expect((await api.delete(`/Tickets/${other}/ChecklistItems/${itemId}`)).status).toBe(404);
    expect((await api.delete(`/Tickets/${mine}/ChecklistItems/${itemId}`)).body).toEqual({ itemId });
  });

  test("6: whether a contact is active is a number, and a boolean cannot even be parsed", async () => {
    const { api, fake } = setUp();
    const path = `/Companies/${companies.acmeDental}/Contacts`;
    const answer = await api.patch(path, { id: contacts.leaver, isActive: false });
    expect(answer).toMatchObject({
      status: 500,
      body: { errors: ["Unexpected character encountered while parsing value: f"] },
    });
    expect((await api.patch(path, { id: contacts.leaver, isActive: 0 })).status).toBe(200);
    expect(fake.state.get("Contacts", contacts.leaver)?.isActive).toBe(0);
    expect((await api.query("Contacts", { op: "eq", field: "isActive", value: 0 })).body.items).toHaveLength(2);
    expect((await api.query("Contacts", { op: "eq", field: "isActive", value: true })).status).toBe(500);
  });

  test("7: a resource comes with a role it holds, or not at all", async () => {
    const { api } = setUp();
    const alone = await api.post("/Tickets", ticketBody({ assignedResourceID: resources.technician }));
    expect(alone.body.errors).toEqual([
      "When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.",
    ]);
    const pair = { assignedResourceID: resources.technician, assignedResourceRoleID: roles.engineer };
    expect((await api.post("/Tickets", ticketBody(pair))).status).toBe(500);
    const right = { ...pair, assignedResourceRoleID: roles.helpDesk };
    expect((await api.post("/Tickets", ticketBody({ ...right, queueID: undefined }))).status).toBe(200);
    const neither = await api.post("/Tickets", ticketBody({ queueID: null }));
    expect(neither.body.errors[0]).toMatch(
      /^Data violation: AssignedResourceID, AssignedResourceRoleID, and QueueID cannot all be empty/,
    );
  });

  test("13: what only the service sets is ignored without a word", async () => {
    const { api } = setUp();
    const id = await openTicket(api, { ticketNumber: "T1", createDate: "2001-01-01T00:00:00", creatorResourceID: 1 });
    await api.patch("/Tickets", { id, lastCustomerNotificationDateTime: "2026-03-01T00:00:00" });
    const { item } = (await api.get(`/Tickets/${id}`)).body;
    expect(item).toMatchObject({
      ticketNumber: "T20260302.0001",
      createDate: "2026-03-02T09:00:00",
      creatorResourceID: 900,
    });
    expect(item.lastCustomerNotificationDateTime).toBeNull();
  });

  test("14: who sees a note is a picklist of the tenant's, and 3 is not among the stock ids", async () => {
    const { api, fake } = setUp();
    const id = await openTicket(api);
    const note = { title: "Hello", description: "text", noteType: 1 };
    expect((await api.post(`/Tickets/${id}/Notes`, { ...note, publish: 3 })).status).toBe(500);
    const { fields } = (await api.get("/TicketNotes/entityInformation/fields")).body;
    const publish = fields.find((field: { name: string }) => field.name === "publish").picklistValues;
    expect(publish.map((choice: { value: string }) => choice.value)).toEqual(["1", "2", "4"]);

    fake.state.setPicklist("TicketNotes", "publish", [{ value: 3, label: "Everybody" }]);
    expect((await api.post(`/Tickets/${id}/Notes`, { ...note, publish: 1 })).status).toBe(500);
    expect((await api.post(`/Tickets/${id}/Notes`, { ...note, publish: 3 })).status).toBe(200);
  });

  test("15: attaching a checklist library twice doubles the list", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    const attach = () =>
      api.post(`/Tickets/${id}/ChecklistLibraries`, { checklistLibraryID: checklistLibraries.removalGeneric });
    const items = async () =>
      (await api.query("TicketChecklistItems", { op: "eq", field: "ticketID", value: id })).body.items;
    const first = await attach();
    expect(first.body.itemId).toEqual(expect.any(Number));
    expect(await items()).toHaveLength(3);
    expect((await attach()).body.itemId).not.toBe(first.body.itemId);
    expect((await items()).map((item: { position: number }) => item.position)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("16: making the ticket contact an additional contact takes it from the ticket", async () => {
    const { api } = setUp();
    const id = await openTicket(api, { contactID: contacts.officeManager });
    expect((await api.post(`/Tickets/${id}/AdditionalContacts`, { contactID: contacts.officeManager })).status).toBe(
      200,
    );
    expect((await api.get(`/Tickets/${id}`)).body.item.contactID).toBeNull();

    await api.patch("/Tickets", { id, contactID: contacts.officeManager });
    expect((await api.get(`/Tickets/${id}/AdditionalContacts`)).body.items).toEqual([]);
  });

  test("17: what is inactive counts as missing, also in a ticket that already points to it", async () => {
    const { api, fake } = setUp();
    const sentence = "Reference value on field: contactID of type: Contact does not exist or is invalid.";
    expect((await api.post("/Tickets", ticketBody({ contactID: contacts.gone }))).body.errors).toEqual([sentence]);
    expect((await api.post("/Tickets", ticketBody({ contactID: 5 }))).body.errors).toEqual([sentence]);
    expect((await api.post("/Tickets", ticketBody({ contactID: contacts.lawyer }))).body.errors).toEqual([sentence]);
    expect((await api.post("/Tickets", ticketBody({ ticketCategory: categories.retired }))).status).toBe(500);

    const id = await openTicket(api, { contactID: contacts.leaver });
    fake.state.change("Contacts", contacts.leaver, { isActive: 0 });
    expect((await api.patch("/Tickets", { id, title: "Later" })).body.errors).toEqual([sentence]);
    expect((await api.patch("/Tickets", { id, title: "Later", contactID: contacts.officeManager })).status).toBe(200);
  });

  test("25: where PATCH is not routed it is an HTML page, and PUT on the record does the work", async () => {
    const { api } = setUp({ assumptions: { patchNotRouted: true } });
    const id = await openTicket(api, { description: "kept?" });
    const refused = await api.patch("/Tickets", { id, title: "New" });
    expect(refused.status).toBe(404);
    expect(refused.headers.get("content-type")).toMatch(/html/);
    const { body } = await api.get(`/Tickets/${id}`);
    const whole = { ...body.item, title: "New" };
    expect((await api.put(`/Tickets/${id}`, whole)).body).toEqual({ itemId: id });
    expect((await api.get(`/Tickets/${id}`)).body.item).toMatchObject({ title: "New", description: "kept?" });
  });
});
