import { describe, expect, test } from "vitest";
import { acmeIds } from "../../src/testing/index.ts";
import { setUp } from "./support/api.ts";
import { openTicket } from "./support/tickets.ts";

const { resources, roles } = acmeIds;

const entry = (ticketID: number | null, fields: Record<string, unknown> = {}) => ({
  ticketID,
  resourceID: resources.technician,
  roleID: roles.helpDesk,
  dateWorked: "2026-03-02T00:00:00",
  hoursWorked: 1.5,
  summaryNotes: "Removed the account.",
  ...fields,
});

describe("time entries", () => {
  test("keep what was worked, work out what is billed whatever was sent, and move with the offset", async () => {
    const { api } = setUp();
    const ticketID = await openTicket(api);
    const { itemId: id } = (await api.post("/TimeEntries", entry(ticketID, { hoursToBill: 40, offsetHours: 0.25 })))
      .body;
    const read = async () => (await api.get(`/TimeEntries/${id}`)).body.item;
    expect(await read()).toMatchObject({
      hoursWorked: 1.5,
      hoursToBill: 1.75,
      creatorUserID: 900,
      lastModifiedUserID: 900,
    });
    await api.patch("/TimeEntries", { id, hoursToBill: 9, offsetHours: -1 });
    expect(await read()).toMatchObject({ hoursWorked: 1.5, hoursToBill: 0.5 });
    await api.patch("/TimeEntries", { id, offsetHours: -9 });
    expect((await read()).hoursToBill).toBe(0);
  });

  test("take the hours between start and end where none are given", async () => {
    const { api } = setUp();
    const times = {
      startDateTime: "2026-03-02T08:00:00Z",
      endDateTime: "2026-03-02T08:45:00Z",
      hoursWorked: undefined,
    };
    const { itemId } = (await api.post("/TimeEntries", entry(await openTicket(api), times))).body;
    expect((await api.get(`/TimeEntries/${itemId}`)).body.item.hoursWorked).toBe(0.75);
  });

  test.each([
    [{ hoursWorked: 0 }, "hoursWorked must be greater than 0 and not more than 24."],
    [{ hoursWorked: 24.25 }, "hoursWorked must be greater than 0 and not more than 24."],
    [{ hoursWorked: null }, "hoursWorked must be greater than 0 and not more than 24."],
    [{ ticketID: null }, "A time entry needs one of ticketID, taskID and internalBillingCodeID."],
    [{ dateWorked: null }, "Missing Required Field: dateWorked."],
    [{ resourceID: null }, "Missing Required Field: resourceID."],
    [{ roleID: null }, "Missing Required Field: roleID."],
    [{ roleID: roles.engineer }, "resourceID 1001 does not hold roleID 602 on the service desk."],
    [
      { resourceID: resources.retired },
      "Reference value on field: resourceID of type: Resource does not exist or is invalid.",
    ],
    [
      { startDateTime: "2026-03-02T09:00:00Z", endDateTime: "2026-03-02T08:00:00Z" },
      "endDateTime must be later than startDateTime.",
    ],
  ])("with %j are refused", async (fields, sentence) => {
    const { api, fake } = setUp();
    const ticketID = await openTicket(api);
    expect(await api.post("/TimeEntries", entry(ticketID, fields))).toMatchObject({
      status: 500,
      body: { errors: [sentence] },
    });
    expect(fake.state.find("TimeEntries")).toEqual([]);
  });

  test("of exactly 24 hours are taken", async () => {
    const { api } = setUp();
    expect((await api.post("/TimeEntries", entry(await openTicket(api), { hoursWorked: 24 }))).status).toBe(200);
  });

  test("inside the company need a billing code for that, and no role", async () => {
    const { api, fake } = setUp();
    const internal = fake.state.add("BillingCodes", { name: "Training", useType: 3, isActive: true });
    const work = fake.state.add("BillingCodes", { name: "Remote support", useType: 1, isActive: true });
    const inside = (internalBillingCodeID: number) =>
      api.post("/TimeEntries", entry(null, { roleID: null, internalBillingCodeID }));
    expect((await inside(internal)).status).toBe(200);
    expect((await inside(work)).body.errors).toEqual([
      "Reference value on field: internalBillingCodeID of type: BillingCode does not exist or is invalid.",
    ]);
    const both = entry(await openTicket(api), { internalBillingCodeID: internal });
    expect((await api.post("/TimeEntries", both)).status).toBe(500);
  });

  test("for others can be forbidden; one's own, or in the other's name, they are not", async () => {
    const { api, fake } = setUp();
    const ticketID = await openTicket(api);
    fake.state.setProxyTimeEntry(false);
    expect((await api.post("/TimeEntries", entry(ticketID))).body.errors).toEqual([
      "Proxy time entry is not allowed: time can be entered for oneself only.",
    ]);
    fake.state.allowImpersonation(resources.technician);
    const inTheirName = { ImpersonationResourceId: String(resources.technician) };
    expect((await api.post("/TimeEntries", entry(ticketID), inTheirName)).status).toBe(200);
  });

  test("can be changed and deleted until they are approved", async () => {
    const { api, fake } = setUp();
    const ticketID = await openTicket(api);
    const { itemId: id } = (await api.post("/TimeEntries", entry(ticketID))).body;
    fake.state.change("TimeEntries", id, { billingApprovalDateTime: "2026-03-03T00:00:00" });
    expect((await api.patch("/TimeEntries", { id, hoursWorked: 2 })).status).toBe(500);
    expect((await api.delete(`/TimeEntries/${id}`)).body.errors).toEqual([
      "The time entry has been approved and can no longer be changed.",
    ]);
    fake.state.change("TimeEntries", id, { billingApprovalDateTime: null });
    expect((await api.delete(`/TimeEntries/${id}`)).body).toEqual({ itemId: id });
  });

  test("count as activity of the ticket", async () => {
    const { api, clock } = setUp();
    const ticketID = await openTicket(api);
    await clock.advance(60_000);
    await api.post("/TimeEntries", entry(ticketID));
    expect((await api.get(`/Tickets/${ticketID}`)).body.item.lastActivityDate).toBe("2026-03-02T09:01:00");
  });
});
