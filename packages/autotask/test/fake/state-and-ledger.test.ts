import { createFakeClock } from "@msp/testing";
import { describe, expect, expectTypeOf, test } from "vitest";
import { acmeIds, createFakeAutotask } from "../../src/testing/index.ts";
import { apiOf, setUp } from "./support/api.ts";
import { openTicket, ticketBody } from "./support/tickets.ts";

describe("the ledger", () => {
  test("holds every committed write in order, with its body, its author and its marks, and nothing else", async () => {
    const { api, clock, fake } = setUp({ replicationLagMs: 60_000 });
    const id = await openTicket(api, {
      externalID: "marker-1",
      userDefinedFields: [{ name: "Form Link", value: "m2" }],
    });
    await api.post("/Tickets", ticketBody({ title: null }));
    await clock.advance(1_000);
    await api.patch("/Tickets", { id, title: "New title" });
    const { itemId } = (await api.post(`/Tickets/${id}/ChecklistItems`, { itemName: "One" })).body;
    await api.delete(`/Tickets/${id}/ChecklistItems/${itemId}`);
    await api.get(`/Tickets/${id}`);
    expect(fake.ledger.map(({ sequence, entity, verb, id: of }) => [sequence, entity, verb, of])).toEqual([
      [1, "Tickets", "create", id],
      [2, "Tickets", "update", id],
      [3, "TicketChecklistItems", "create", itemId],
      [4, "TicketChecklistItems", "delete", itemId],
    ]);
    expect(fake.ledger[0]?.marks).toEqual({ externalID: "marker-1", title: "Remove a user", "udf:Form Link": "m2" });
    expect(fake.ledger[0]).toMatchObject({
      by: { via: "api", userName: fake.credentials.userName, integrationCode: fake.credentials.integrationCode },
    });
    expect(fake.ledger[1]).toMatchObject({ body: { id, title: "New title" }, at: Date.parse("2026-03-02T09:00:01Z") });
    expect(JSON.stringify(fake.ledger)).not.toContain(fake.credentials.secret);
  });

  test("is not to be found through the API", async () => {
    const { api } = setUp();
    expect((await api.get("/Ledger")).status).toBe(404);
  });
});

describe("permissions", () => {
  test("what may not be written is a 500 that says so, and entity information shows it", async () => {
    const { api, fake } = setUp();
    const id = await openTicket(api);
    fake.state.setPermissions(fake.credentials.userName, {
      TicketNotes: { create: "None" },
      Tickets: { update: "None" },
    });
    const note = await api.post(`/Tickets/${id}/Notes`, { title: "t", description: "d", noteType: 1, publish: 2 });
    expect(note).toMatchObject({
      status: 500,
      body: { errors: ["The logged in Resource does not have the adequate permissions to create this entity type."] },
    });
    expect((await api.patch("/Tickets", { id, title: "x" })).status).toBe(500);
    const { info } = (await api.get("/TicketNotes/entityInformation")).body;
    expect(info).toMatchObject({
      canCreate: true,
      userAccessForCreate: "None",
      userAccessForUpdate: "All",
      userAccessForDelete: "None",
    });
    expect(fake.ledger).toHaveLength(1);
    expect(() => fake.state.setPermissions("nobody", {})).toThrow(/nobody/);
  });
});

describe("the state from inside", () => {
  test("is typed by entity", () => {
    const { fake } = setUp();
    const ticket = fake.state.get("Tickets", 1);
    expectTypeOf(ticket).toExtend<{ readonly id: number; readonly title: string | null } | undefined>();
    const [contact] = fake.state.find("Contacts", { id: 1, firstName: "x" });
    expectTypeOf(contact?.isActive).toEqualTypeOf<number | null | undefined>();
    // @ts-expect-error -- companies have no field of this name
    expect(() => fake.state.add("Companies", { nmae: "x" })).toThrow(/no field named nmae/);
  });

  test("refuses what would hide a mistake in a test", () => {
    const { fake } = setUp();
    expect(() => fake.state.add("Companies", { id: 0 })).toThrow(/already holds a record with id 0/);
    expect(() => fake.state.change("Companies", 9, {})).toThrow(/no record with id 9/);
    expect(() => fake.state.setPicklist("Companies", "companyName", [])).toThrow(/not a picklist/);
    expect(() => fake.state.addUserDefinedField("TicketNotes", { name: "x", type: "string" })).toThrow(
      /no user-defined fields/,
    );
    expect(() => fake.state.add("Tickets", { userDefinedFields: [{ name: "Nobody", value: "1" }] })).toThrow(
      /"Nobody"/,
    );
  });

  test("adds, changes and removes without the ledger and without mails", () => {
    const { fake } = setUp();
    const id = fake.state.add("Tickets", { companyID: 174, title: "Old", createDate: "2025-12-01T08:00:00" });
    expect(fake.state.get("Tickets", id)).toMatchObject({
      ticketNumber: "T20251201.0001",
      createDate: "2025-12-01T08:00:00",
    });
    fake.state.change("Tickets", id, { status: 5, userDefinedFields: [{ name: "Seats", value: "2" }] });
    expect(fake.state.find("Tickets", { status: 5 })).toMatchObject([{ id, title: "Old" }]);
    fake.state.remove("Tickets", id);
    fake.state.remove("Tickets", id);
    expect([fake.state.get("Tickets", id), fake.ledger, fake.mailsSent]).toEqual([undefined, [], []]);
  });

  test("keeps what is stated, also of the fields that only the service sets", async () => {
    const { api, fake } = setUp();
    const stated = {
      creatorResourceID: acmeIds.resources.senior,
      lastActivityDate: "2025-01-01T00:00:00",
      ticketNumber: "T20250101.0042",
    };
    const id = fake.state.add("Tickets", { companyID: 174, ...stated });
    expect(fake.state.get("Tickets", id)).toMatchObject(stated);
    fake.state.change("Contacts", acmeIds.contacts.leaver, { companyID: acmeIds.companies.birchLegal });
    const listed = async (company: number) =>
      (await api.get(`/Companies/${company}/Contacts`)).body.items.map((contact: { id: number }) => contact.id);
    expect(await listed(acmeIds.companies.acmeDental)).not.toContain(acmeIds.contacts.leaver);
    expect(await listed(acmeIds.companies.birchLegal)).toContain(acmeIds.contacts.leaver);
  });

  test("a seed may rename what every tenant is born with", () => {
    const seed = { records: { Companies: [{ id: 0, companyName: "Our own MSP" }] } };
    const { state } = createFakeAutotask({ clock: createFakeClock(), seed });
    expect(state.get("Companies", 0)).toMatchObject({ companyName: "Our own MSP", phone: "555-0100" });
  });

  test("can begin empty: every tenant is born with the MSP, the system and a category", async () => {
    const fake = createFakeAutotask({ clock: createFakeClock(), credentials: { secret: "my own" } });
    const api = apiOf(fake, fake.fetch);
    expect(fake.credentials.secret).toBe("my own");
    const body = { companyID: 0, title: "First", status: 1, priority: 3, queueID: 5 };
    expect((await api.post("/Tickets", body)).status).toBe(200);
    expect(fake.state.get("Resources", 4)?.lastName).toBe("Administrator");
  });
});

describe("with many records", () => {
  test("thousands are planted quickly, and equality on an id or an indexed field does not read them all", async () => {
    const { api, fake } = setUp();
    const before = process.cpuUsage();
    for (let count = 0; count < 5_000; count += 1) {
      fake.state.add("Tickets", {
        companyID: acmeIds.companies.acmeDental,
        title: `Ticket ${count}`,
        externalID: `key-${count}`,
      });
    }
    // The processor's time, not the wall's: other work on the machine must not decide this.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
    const examined = async (...filter: unknown[]) => {
      const answer = await api.query("Tickets", ...filter);
      expect(answer.body.items).toHaveLength(1);
      return fake.requests.at(-1)?.rowsExamined;
    };
    const byTitle = { op: "eq", field: "title", value: "Ticket 42" };
    expect(await examined({ op: "eq", field: "externalID", value: "KEY-42" })).toBe(1);
    expect(await examined({ op: "in", field: "id", value: [70_043] })).toBe(1);
    expect(
      await examined(byTitle, {
        op: "or",
        items: [
          { op: "eq", field: "id", value: 70_043 },
          { op: "eq", field: "externalID", value: "x" },
        ],
      }),
    ).toBe(1);
    expect(await examined(byTitle, { op: "gt", field: "id", value: 0 })).toBe(5_000);
    const keyset = { filter: [{ op: "gt", field: "id", value: 74_000 }], MaxRecords: 10 };
    expect((await api.post("/Tickets/query", keyset)).body.items[0].id).toBe(74_001);
  });
});
