import { describe, expect, test } from "vitest";
import { acmeIds } from "../../src/testing/index.ts";
import { setUp } from "./support/api.ts";
import { openTicket, ticketBody } from "./support/tickets.ts";

const { categories, contacts, queues, resources, roles, statuses } = acmeIds;
const terry = { assignedResourceID: resources.technician, assignedResourceRoleID: roles.helpDesk };

describe("tickets", () => {
  test("are numbered by day", async () => {
    const { api, clock } = setUp();
    const numberOf = async (id: number) => (await api.get(`/Tickets/${id}`)).body.item.ticketNumber;
    expect(await numberOf(await openTicket(api))).toBe("T20260302.0001");
    expect(await numberOf(await openTicket(api))).toBe("T20260302.0002");
    await clock.advance(86_400_000);
    expect(await numberOf(await openTicket(api))).toBe("T20260303.0001");
  });

  test("a refused ticket uses up neither a number nor an id", async () => {
    const { api } = setUp();
    await api.post("/Tickets", ticketBody({ title: null }));
    const id = await openTicket(api);
    expect((await api.get(`/Tickets/${id}`)).body.item).toMatchObject({ id: 70_001, ticketNumber: "T20260302.0001" });
  });

  test("take from their category what is not given", async () => {
    const { api } = setUp();
    const id = await openTicket(api, { ticketCategory: categories.administrativeChange, queueID: undefined });
    expect((await api.get(`/Tickets/${id}`)).body.item).toMatchObject({
      queueID: queues.administration,
      issueType: 1,
      dueDateTime: "2026-03-05T09:00:00",
    });
    const other = await openTicket(api, { ticketCategory: categories.administrativeChange, issueType: 2 });
    expect((await api.get(`/Tickets/${other}`)).body.item.issueType).toBe(2);
  });

  test("meet what their category demands", async () => {
    const { api } = setUp();
    const bare = ticketBody({ ticketCategory: categories.apiOnly, contactID: null });
    expect((await api.post("/Tickets", bare)).body.errors).toEqual([
      "Missing Required Field: contactID.",
      "Missing Required Field: dueDateTime.",
    ]);
    const id = await openTicket(api, { ticketCategory: categories.apiOnly, dueDateTime: "2026-03-09T00:00:00" });
    const note = { description: "d", noteType: 1, publish: 2 };
    expect((await api.post(`/Tickets/${id}/Notes`, note)).status).toBe(500);
    expect((await api.post(`/Tickets/${id}/Notes`, { ...note, title: "t" })).status).toBe(200);
  });

  test("keep who completed them and when, and forget it when reopened", async () => {
    const { api, clock } = setUp();
    const id = await openTicket(api);
    await clock.advance(60_000);
    await api.patch("/Tickets", { id, status: statuses.complete });
    const completed = (await api.get(`/Tickets/${id}`)).body.item;
    expect(completed).toMatchObject({ completedDate: "2026-03-02T09:01:00", completedByResourceID: 900 });
    await api.patch("/Tickets", { id, status: statuses.inProgress });
    expect((await api.get(`/Tickets/${id}`)).body.item).toMatchObject({
      completedDate: null,
      completedByResourceID: null,
    });
  });

  test("complete in silence although important items are open", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    await api.post(`/Tickets/${id}/ChecklistItems`, { itemName: "Must be done", isImportant: true });
    expect(await api.patch("/Tickets", { id, status: statuses.complete })).toMatchObject({
      status: 200,
      body: { itemId: id },
    });
  });

  test("PATCH changes what is given; PUT empties the rest and keeps what is read-only", async () => {
    const { api } = setUp();
    const id = await openTicket(api, {
      description: "long",
      externalID: "key",
      userDefinedFields: [{ name: "Seats", value: 3 }],
    });
    await api.patch("/Tickets", { id, title: "Patched" });
    expect((await api.get(`/Tickets/${id}`)).body.item).toMatchObject({
      title: "Patched",
      description: "long",
      externalID: "key",
    });
    expect((await api.put("/Tickets", { id, title: "Put" })).status).toBe(500);
    await api.put("/Tickets", { id, ...ticketBody({ title: "Put" }) });
    const { item } = (await api.get(`/Tickets/${id}`)).body;
    expect(item).toMatchObject({ title: "Put", description: null, externalID: null, ticketNumber: "T20260302.0001" });
    expect(item.userDefinedFields).toContainEqual({ name: "Seats", value: null });
  });

  test("an update of nothing that exists says so", async () => {
    const { api } = setUp();
    expect((await api.patch("/Tickets", { id: 1, title: "x" })).body.errors[0]).toMatch(/^No matching records found/);
    expect((await api.patch("/Tickets", { title: "x" })).status).toBe(500);
  });

  test("lengths, dates and numbers are checked", async () => {
    const { api } = setUp();
    expect((await api.post("/Tickets", ticketBody({ title: "x".repeat(256) }))).body.errors).toEqual([
      "title must be less than or equal to 255 characters",
    ]);
    for (const wrong of [
      { priority: "high" },
      { priority: 1.5 },
      { dueDateTime: "tomorrow" },
      { title: {} },
      { companyID: true },
    ]) {
      expect((await api.post("/Tickets", ticketBody(wrong))).status).toBe(500);
    }
    expect((await api.post("/Tickets", ticketBody({ priority: "2" }))).status).toBe(200);
  });

  test("a sub-issue belongs to its issue", async () => {
    const { api } = setUp();
    expect((await api.post("/Tickets", ticketBody({ issueType: 2, subIssueType: 11 }))).status).toBe(500);
    const id = await openTicket(api, { issueType: 1, subIssueType: 11 });
    expect((await api.patch("/Tickets", { id, issueType: 2 })).status).toBe(500);
  });

  test("a choice that is no longer active is refused in writes", async () => {
    const { api } = setUp();
    expect((await api.post("/Tickets", ticketBody({ queueID: 22 }))).body.errors).toEqual([
      "Value does not reference an existing entity for queueID . ",
    ]);
  });

  test("user-defined fields are texts; unknown names and choices are refused", async () => {
    const { api } = setUp();
    const udf = (name: string, value: unknown) =>
      api.post("/Tickets", ticketBody({ userDefinedFields: [{ name, value }] }));
    const { itemId } = (await udf("urgency", 71)).body;
    expect((await api.get(`/Tickets/${itemId}`)).body.item.userDefinedFields).toContainEqual({
      name: "Urgency",
      value: "71",
    });
    expect((await udf("Urgency", "Today")).status).toBe(500);
    expect((await udf("Seats", "many")).status).toBe(500);
    expect((await udf("Nobody", "1")).status).toBe(500);
  });

  test("secondary resources: in a role they hold, once, and never the primary", async () => {
    const { api } = setUp();
    const id = await openTicket(api, terry);
    const add = (resourceID: number, roleID: number) =>
      api.post(`/Tickets/${id}/SecondaryResources`, { resourceID, roleID });
    expect((await add(resources.technician, roles.helpDesk)).status).toBe(500);
    expect((await add(resources.senior, roles.helpDesk)).status).toBe(500);
    expect((await add(resources.senior, roles.engineer)).status).toBe(200);
    expect((await add(resources.senior, roles.engineer)).status).toBe(500);
    const promote = { id, assignedResourceID: resources.senior, assignedResourceRoleID: roles.engineer };
    expect((await api.patch("/Tickets", promote)).status).toBe(500);
  });

  test("additional contacts: of the same company, active, each once, thirty at most", async () => {
    const { api, fake } = setUp();
    const id = await openTicket(api);
    const add = (contactID: number) => api.post(`/Tickets/${id}/AdditionalContacts`, { contactID });
    expect((await add(contacts.lawyer)).status).toBe(500);
    expect((await add(contacts.gone)).status).toBe(500);
    expect((await add(contacts.leaver)).status).toBe(200);
    expect((await add(contacts.leaver)).status).toBe(500);
    const more = Array.from({ length: 30 }, (_, index) =>
      fake.state.add("Contacts", { companyID: 174, firstName: "C", lastName: String(index) }),
    );
    for (const contactID of more.slice(0, 29)) fake.state.add("TicketAdditionalContacts", { ticketID: id, contactID });
    expect((await add(more[29] ?? 0)).body.errors).toEqual(["A ticket can have at most 30 additional contacts."]);
  });

  test("a note in a contact's name is for all to see and on that contact's ticket", async () => {
    const { api, fake } = setUp();
    const id = await openTicket(api);
    const note = { title: "t", description: "d", noteType: 1, createdByContactID: contacts.officeManager };
    expect((await api.post(`/Tickets/${id}/Notes`, { ...note, publish: 2 })).status).toBe(500);
    expect(
      (await api.post(`/Tickets/${id}/Notes`, { ...note, publish: 1, createdByContactID: contacts.leaver })).status,
    ).toBe(500);
    expect((await api.post(`/Tickets/${id}/Notes`, { ...note, publish: 1 })).status).toBe(200);
    expect(fake.state.get("Tickets", id)).toMatchObject({
      lastActivityPersonType: 2,
      lastCustomerVisibleActivityDateTime: "2026-03-02T09:00:00",
    });
  });

  test("a note moves the ticket's activity but not its modification stamp", async () => {
    const { api, clock, fake } = setUp();
    const id = await openTicket(api);
    await clock.advance(5_000);
    await api.post(`/Tickets/${id}/Notes`, { title: "t", description: "d", noteType: 1, publish: 2 });
    expect(fake.state.get("Tickets", id)).toMatchObject({
      lastActivityDate: "2026-03-02T09:00:05",
      lastTrackedModificationDateTime: "2026-03-02T09:00:00",
      lastCustomerVisibleActivityDateTime: null,
    });
    await api.patch("/Tickets", { id, title: "x" });
    expect(fake.state.get("Tickets", id)?.lastTrackedModificationDateTime).toBe("2026-03-02T09:00:05");
  });

  test("externalID can get lost on create, where that is assumed", async () => {
    const { api } = setUp({ assumptions: { fieldsLostOnCreate: { Tickets: ["externalID"] } } });
    const id = await openTicket(api, { externalID: "key" });
    expect((await api.get(`/Tickets/${id}`)).body.item.externalID).toBeNull();
  });
});
