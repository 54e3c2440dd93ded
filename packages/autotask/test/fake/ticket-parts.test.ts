import { describe, expect, test } from "vitest";
import { acmeIds } from "../../src/testing/index.ts";
import { type Api, setUp } from "./support/api.ts";
import { openTicket } from "./support/tickets.ts";

const { companies, contacts, resources, roles } = acmeIds;
const changeRequest = { ticketType: 4 };

describe("change requests", () => {
  const approve = (api: Api, ticketID: number, body: Record<string, unknown>) =>
    api.post(`/Tickets/${ticketID}/ChangeRequestApprovals`, body);

  test("ask resources and contacts of the company, each once, and are pending without a verdict", async () => {
    const { api } = setUp();
    const id = await openTicket(api, changeRequest);
    const pending = (await approve(api, id, { resourceID: resources.senior })).body.itemId;
    expect((await api.get(`/TicketChangeRequestApprovals/${pending}`)).body.item).toMatchObject({
      isApproved: null,
      approveRejectDateTime: null,
    });
    const given = (await approve(api, id, { contactID: contacts.officeManager, isApproved: true })).body.itemId;
    expect((await api.get(`/TicketChangeRequestApprovals/${given}`)).body.item).toMatchObject({
      isApproved: true,
      approveRejectDateTime: "2026-03-02T09:00:00",
    });
    expect((await approve(api, id, { resourceID: resources.senior })).body.errors).toEqual([
      `resourceID ${resources.senior} is already listed here.`,
    ]);
    expect((await approve(api, id, { contactID: contacts.lawyer })).status).toBe(500);
    const either = ["An approval needs either a resourceID or a contactID."];
    expect((await approve(api, id, {})).body.errors).toEqual(either);
    const both = { resourceID: resources.technician, contactID: contacts.leaver };
    expect((await approve(api, id, both)).body.errors).toEqual(either);
    // A verdict changes by taking the approver away and adding it with the verdict: no update is routed.
    expect((await api.patch(`/Tickets/${id}/ChangeRequestApprovals`, { id: pending, isApproved: true })).status).toBe(
      405,
    );
    await api.delete(`/Tickets/${id}/ChangeRequestApprovals/${pending}`);
    expect((await approve(api, id, { resourceID: resources.senior, isApproved: false })).status).toBe(200);
  });

  test("are the only tickets that can be approved or linked to what caused them", async () => {
    const { api } = setUp();
    const [incident, request] = [await openTicket(api, { ticketType: 2 }), await openTicket(api, changeRequest)];
    expect((await approve(api, incident, { resourceID: resources.senior })).body.errors).toEqual([
      "The ticket is not a change request.",
    ]);
    const link = (changeRequestTicketID: number, problemOrIncidentTicketID: number) =>
      api.post("/ChangeRequestLinks", { changeRequestTicketID, problemOrIncidentTicketID });
    expect((await link(request, incident)).status).toBe(200);
    expect((await link(request, incident)).body.errors).toEqual(["These tickets are already linked."]);
    expect((await link(incident, request)).body.errors).toEqual([`Ticket ${incident} is not a change request.`]);
    expect((await link(request, request)).body.errors).toEqual([`Ticket ${request} is a change request itself.`]);
  });
});

describe("what a ticket can hold", () => {
  test("thirty tags, each once", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    const tag = (tagID: number) => api.post(`/Tickets/${id}/TagAssociations`, { tagID });
    for (let tagID = 1; tagID <= 29; tagID += 1) expect((await tag(tagID)).status).toBe(200);
    expect((await tag(29)).body.errors).toEqual(["tagID 29 is already listed here."]);
    expect((await tag(30)).status).toBe(200);
    expect((await tag(31)).body.errors).toEqual(["A ticket can have at most 30 tags."]);
  });

  test("thirty additional contacts", async () => {
    const { api, fake } = setUp();
    const id = await openTicket(api);
    const people = Array.from({ length: 31 }, (_, index) =>
      fake.state.add("Contacts", { companyID: companies.acmeDental, firstName: "Person", lastName: `No. ${index}` }),
    );
    const answers = [];
    for (const contactID of people) answers.push(await api.post(`/Tickets/${id}/AdditionalContacts`, { contactID }));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 200), 500]);
    expect(answers[30]?.body.errors).toEqual(["A ticket can have at most 30 additional contacts."]);
  });

  test("fifty secondary resources", async () => {
    const { api, fake } = setUp();
    const id = await openTicket(api);
    const answers = [];
    for (let index = 0; index < 51; index += 1) {
      const resourceID = fake.state.add("Resources", { firstName: "R", lastName: `${index}`, userName: `r${index}` });
      fake.state.add("ResourceServiceDeskRoles", { resourceID, roleID: roles.helpDesk });
      answers.push(await api.post(`/Tickets/${id}/SecondaryResources`, { resourceID, roleID: roles.helpDesk }));
    }
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 50 }, () => 200), 500]);
    expect(answers[50]?.body.errors).toEqual(["A ticket can have at most 50 secondary resources."]);
  });

  test("further devices of its company, each once and not its own", async () => {
    const { api, fake } = setUp();
    const device = (companyID: number) =>
      fake.state.add("ConfigurationItems", { companyID, productID: 1, installDate: "2026-01-01", isActive: true });
    const [own, other, foreign] = [
      device(companies.acmeDental),
      device(companies.acmeDental),
      device(companies.birchLegal),
    ];
    const id = await openTicket(api, { configurationItemID: own });
    const add = async (configurationItemID: number) =>
      (await api.post(`/Tickets/${id}/AdditionalConfigurationItems`, { configurationItemID })).status;
    expect([await add(other), await add(other), await add(own), await add(foreign)]).toEqual([200, 500, 500, 500]);
  });

  test("a line of history for each change, by one ticket only", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    await openTicket(api);
    await api.patch("/Tickets", { id, status: 8, priority: 1 });
    const { items } = (await api.query("TicketHistory", { op: "eq", field: "ticketID", value: id })).body;
    expect(items.map(({ action, detail }: { action: string; detail: string }) => [action, detail])).toEqual([
      ["Created", "Ticket T20260302.0001 created"],
      ["Edited", "priority changed from Medium to High"],
      ["Edited", "status changed from New to In Progress"],
    ]);
  });
});

describe("companies and resources", () => {
  test("a company has one primary location, which cannot go", async () => {
    const { api, fake } = setUp();
    const path = `/Companies/${companies.birchLegal}/Locations`;
    const [first, second] = [
      (await api.post(path, { name: "Old office" })).body.itemId,
      (await api.post(path, { name: "New office" })).body.itemId,
    ];
    const primary = () =>
      fake.state.find("CompanyLocations", { companyID: companies.birchLegal }).map((site) => site.isPrimary);
    expect(primary()).toEqual([true, false]);
    expect((await api.patch(path, { id: first, isPrimary: false })).status).toBe(500);
    await api.patch(path, { id: second, isPrimary: true });
    expect(primary()).toEqual([false, true]);
    expect((await api.delete(`${path}/${second}`)).body.errors).toEqual([
      "The primary location of a company cannot be deleted.",
    ]);
    expect((await api.delete(`${path}/${first}`)).status).toBe(200);
  });

  test("a note ends after it begins and counts as activity of the company", async () => {
    const { api, clock } = setUp();
    await clock.advance(60_000);
    const path = `/Companies/${companies.acmeDental}/Notes`;
    const note = { actionType: 1, assignedResourceID: resources.senior, startDateTime: "2026-03-02T10:00:00Z" };
    expect((await api.post(path, { ...note, endDateTime: "2026-03-02T10:00:00Z" })).status).toBe(500);
    expect((await api.post(path, { ...note, endDateTime: "2026-03-02T11:00:00Z" })).status).toBe(200);
    const { item } = (await api.get(`/Companies/${companies.acmeDental}`)).body;
    expect(item.lastActivityDate).toBe("2026-03-02T09:01:00");
  });

  test("a resource has one default role and works on queues that exist, each once", async () => {
    const { api, fake } = setUp();
    const path = `/Resources/${resources.technician}`;
    const { itemId } = (await api.post(`${path}/ServiceDeskRoles`, { roleID: roles.engineer, isDefault: true })).body;
    expect((await api.patch(`${path}/ServiceDeskRoles`, { id: itemId, isActive: true })).status).toBe(200);
    const held = fake.state.find("ResourceServiceDeskRoles", { resourceID: resources.technician });
    expect(held.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([itemId]);
    expect((await api.post(`${path}/ServiceDeskRoles`, { roleID: roles.engineer })).status).toBe(500);
    const queue = async (queueID: number) => (await api.post(`${path}/RoleQueues`, { queueID })).status;
    const { administration } = acmeIds.queues;
    expect([await queue(administration), await queue(administration), await queue(22), await queue(999)]).toEqual([
      200, 500, 500, 500,
    ]);
  });
});
