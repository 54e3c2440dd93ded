import { describe, expect, test } from "vitest";
import { acmeIds } from "../../../src/testing/index.ts";
import { setUp } from "../support/api.ts";
import { openTicket } from "../support/tickets.ts";

const { contacts, resources, roles } = acmeIds;

describe("traps in running", () => {
  test("18: three requests at a time and endpoint, the threshold itself included", async () => {
    const { api, clock, fake } = setUp({ latencyMs: 100 });
    for (const path of ["/Tickets/1", "/ThresholdInformation"]) {
      const under = [1, 2, 3].map(() => api.get(path));
      const fourth = await api.get(path);
      expect(fourth.status).toBe(429);
      expect(fourth.body.errors[0]).toContain("thread threshold of 3 threads has been exceeded");
      const elsewhere = api.get("/Companies/0");
      await clock.advance(100);
      expect((await Promise.all([...under, elsewhere])).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(Math.max(...fake.requests.filter((request) => request.status === 200).map(({ threads }) => threads))).toBe(
        3,
      );
    }
  });

  test("18: entity information shares the endpoint of its entity, another integration does not", async () => {
    const { api, clock, fake } = setUp({ latencyMs: 100 });
    fake.state.putApiUser({ userName: "second@example.com", secret: "s2", integrationCode: "C2", resourceID: 900 });
    const second = { UserName: "second@example.com", Secret: "s2", ApiIntegrationCode: "C2" };
    const under = ["/Tickets/1", "/Tickets/entityInformation", "/tickets/entityInformation/fields"].map((path) =>
      api.get(path),
    );
    expect((await api.get("/Tickets/2")).status).toBe(429);
    const other = api.get("/Tickets/2", second);
    await clock.advance(100);
    expect((await Promise.all([...under, other])).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  test("19: whoever goes on with a wrong secret is locked out, and then the right one is refused too", async () => {
    const { api, clock } = setUp({ assumptions: { lockOut: { after: 3, forMs: 60_000 } } });
    const wrong = () => api.get("/Companies/0", { Secret: "guess" });
    for (let attempt = 0; attempt < 3; attempt += 1) expect((await wrong()).status).toBe(401);
    expect((await api.get("/Companies/0")).status).toBe(401);
    await clock.advance(60_000);
    expect((await api.get("/Companies/0")).status).toBe(200);
  });

  test("23: no write asks for a mail; only a rule of the tenant sends one, later, and the stamp shows it", async () => {
    const { api, clock, fake } = setUp();
    const id = await openTicket(api, {
      assignedResourceID: resources.technician,
      assignedResourceRoleID: roles.helpDesk,
    });
    await api.post(`/Tickets/${id}/AdditionalContacts`, { contactID: contacts.leaver });
    await api.post(`/Tickets/${id}/Notes`, {
      title: "Visible",
      description: "d",
      noteType: 1,
      publish: 1,
      notify: true,
    });
    await clock.advance(3_600_000);
    expect(fake.mailsSent).toEqual([]);

    const udf = { name: "MSP Workflow", value: "offboarding-form" };
    await api.patch("/Tickets", { id, userDefinedFields: [udf] });
    const stamp = async () => (await api.get(`/Tickets/${id}`)).body.item.lastCustomerNotificationDateTime;
    await clock.advance(25_999);
    expect([await stamp(), fake.mailsSent.length]).toEqual([null, 0]);
    await clock.advance(1);
    expect(await stamp()).toBe("2026-03-02T10:00:26");

    const history = await api.query("NotificationHistory", { op: "eq", field: "ticketID", value: id });
    expect(history.body.items.map((row: { recipientEmailAddress: string }) => row.recipientEmailAddress)).toEqual([
      "olivia.reyes@example.com",
      "sam.porter@example.com",
      "terry.hale@example.com",
    ]);
    const notes = await api.query("TicketNotes", { op: "eq", field: "creatorResourceID", value: 4 });
    expect(notes.body.items).toMatchObject([{ noteType: 1, title: "Notification sent via Workflow Rule" }]);
  });
});
