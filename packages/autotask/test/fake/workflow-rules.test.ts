import { describe, expect, test } from "vitest";
import { acmeIds, type FakeAutotask, type WorkflowRule } from "../../src/testing/index.ts";
import { setUp } from "./support/api.ts";
import { openTicket } from "./support/tickets.ts";

const { contacts, resources, roles } = acmeIds;
const terry = { assignedResourceID: resources.technician, assignedResourceRoleID: roles.helpDesk };
const template = "Note for the customer";
const send = { template, to: ["ticketContact" as const] };

const rule = (fake: FakeAutotask, fields: Partial<WorkflowRule>) =>
  fake.state.putWorkflowRule({ name: "Rule", on: "ticketEdited", send, delayMs: 0, ...fields });
const addresses = (fake: FakeAutotask) => fake.mailsSent.map(({ to }) => to.address);

describe("workflow rules", () => {
  test("see old and new values of fields and user-defined fields", async () => {
    const { api, fake } = setUp();
    rule(fake, {
      when: [
        { field: "status", changesTo: 8, from: 1 },
        { udf: "seats", is: 3 },
        { field: "title", contains: "REMOVE" },
      ],
    });
    const id = await openTicket(api);
    await api.patch("/Tickets", { id, status: 8 });
    expect(fake.mailsSent).toEqual([]);
    await api.patch("/Tickets", { id, status: 1, userDefinedFields: [{ name: "Seats", value: "3" }] });
    expect(fake.mailsSent).toEqual([]);
    await api.patch("/Tickets", { id, status: 8 });
    expect(fake.mailsSent).toHaveLength(1);
    await api.patch("/Tickets", { id, status: 8 });
    expect(fake.mailsSent).toHaveLength(1);
    for (const status of [7, 8]) await api.patch("/Tickets", { id, status });
    expect(fake.mailsSent).toHaveLength(1);
  });

  test("fire once for each change, also when a value is written again later", async () => {
    const { api, fake } = setUp();
    rule(fake, { when: [{ udf: "MSP Workflow", changesTo: "x" }] });
    const id = await openTicket(api);
    const write = (value: string | null) =>
      api.patch("/Tickets", { id, userDefinedFields: [{ name: "MSP Workflow", value }] });
    for (const value of ["x", "x", null, "x"]) await write(value);
    expect(fake.mailsSent).toHaveLength(2);
  });

  test.each([
    ["event", ["olivia.reyes@example.com"]],
    ["sending", ["olivia.reyes@example.com", "sam.porter@example.com"]],
  ] as const)("take their recipients from the %s", async (ruleRecipientsFrom, expected) => {
    const { api, clock, fake } = setUp({ assumptions: { ruleRecipientsFrom } });
    rule(fake, {
      on: "ticketCreated",
      delayMs: 60_000,
      send: { template, to: ["ticketContact", "additionalContacts"] },
    });
    const id = await openTicket(api);
    await api.post(`/Tickets/${id}/AdditionalContacts`, { contactID: contacts.leaver });
    await clock.advance(60_000);
    expect(addresses(fake)).toEqual(expected);
  });

  test("can be limited to who caused the event", async () => {
    const { api, fake } = setUp();
    rule(fake, { on: ["ticketCreated", "ticketEdited"], by: ["technician"] });
    const id = await openTicket(api);
    await api.patch("/Tickets", { id, status: 8 });
    expect(fake.mailsSent).toEqual([]);
    fake.ui.editTicket(id, { status: 1 }, { resourceID: resources.technician });
    expect(fake.mailsSent).toHaveLength(1);
  });

  test("can watch notes and what is in them", async () => {
    const { api, fake } = setUp();
    rule(fake, {
      on: "noteAdded",
      when: [
        { note: "publish", is: 1 },
        { note: "title", isNot: "Silent" },
      ],
    });
    const id = await openTicket(api);
    const add = (title: string, publish: number) =>
      api.post(`/Tickets/${id}/Notes`, { title, publish, description: "d", noteType: 1 });
    await add("Internal", 2);
    await add("Silent", 1);
    expect(fake.mailsSent).toEqual([]);
    await add("Visible", 1);
    expect(fake.mailsSent).toHaveLength(1);
  });

  test("mail every role once, and nobody who must not or cannot be mailed", async () => {
    const { api, fake } = setUp();
    rule(fake, {
      send: {
        template,
        to: [
          "ticketContact",
          "accountPrimaryContact",
          "additionalContacts",
          "primaryResource",
          "secondaryResources",
          { address: "desk@example.com" },
        ],
      },
    });
    const id = await openTicket(api, { ...terry, contactID: contacts.officeManager });
    for (const contactID of [contacts.silent, contacts.unreachable, contacts.leaver]) {
      await api.post(`/Tickets/${id}/AdditionalContacts`, { contactID });
    }
    await api.post(`/Tickets/${id}/SecondaryResources`, { resourceID: resources.senior, roleID: roles.engineer });
    fake.state.change("Contacts", contacts.leaver, { isActive: 0 });
    await api.patch("/Tickets", { id, status: 8 });
    expect(addresses(fake)).toEqual([
      "olivia.reyes@example.com",
      "terry.hale@example.com",
      "ada.stone@example.com",
      "desk@example.com",
    ]);
    expect(fake.mailsHeldBack.map(({ to, reason }) => [to.id, reason])).toEqual([
      [contacts.silent, "does not receive notifications"],
      [contacts.unreachable, "no address"],
      [contacts.leaver, "inactive"],
    ]);
    expect(fake.state.find("NotificationHistory", { ticketID: id })).toHaveLength(4);
  });

  test("move the customer's stamp only when a customer was mailed, and note only what was sent", async () => {
    const { api, fake } = setUp();
    rule(fake, { send: { template, to: ["primaryResource"] } });
    const id = await openTicket(api, terry);
    await api.patch("/Tickets", { id, status: 8 });
    expect(fake.mailsSent).toHaveLength(1);
    expect(fake.state.get("Tickets", id)?.lastCustomerNotificationDateTime).toBeNull();

    rule(fake, { send });
    const silent = await openTicket(api, { contactID: contacts.silent });
    await api.patch("/Tickets", { id: silent, status: 8 });
    fake.state.get("Tickets", silent);
    expect(fake.mailsSent).toHaveLength(1);
    expect(fake.state.find("TicketNotes", { ticketID: silent })).toEqual([]);
    expect(fake.state.find("TicketNotes", { ticketID: id })).toHaveLength(1);
  });

  test("print the ticket into the mail", async () => {
    const { api, clock, fake } = setUp();
    const id = await openTicket(api);
    const userDefinedFields = [
      { name: "Form Link", value: "https://forms.example.com/s/abc" },
      { name: "MSP Workflow", value: "offboarding-form" },
    ];
    await api.patch("/Tickets", { id, userDefinedFields });
    await clock.advance(26_000);
    expect(fake.mailsSent).toMatchObject([
      {
        at: Date.parse("2026-03-02T09:00:26Z"),
        subject: "Please fill in the offboarding form for T20260302.0001",
        body: "Dear Olivia, https://forms.example.com/offboarding?ticket=T20260302.0001&company=174 https://forms.example.com/s/abc",
        cause: { kind: "workflow rule", rule: "Automation: send offboarding form" },
      },
    ]);
  });

  test("happen in order of their instants, each on its own instant, however late anybody looks", async () => {
    const { api, clock, fake } = setUp();
    const id = await openTicket(api);
    rule(fake, { name: "Later", delayMs: 90_000 });
    rule(fake, { name: "Sooner", delayMs: 30_000 });
    await api.patch("/Tickets", { id, status: 8 });
    await clock.advance(10 * 60_000);
    expect(fake.mailsSent.map(({ cause, at }) => [cause, new Date(at).toISOString()])).toEqual([
      [{ kind: "workflow rule", rule: "Sooner" }, "2026-03-02T09:00:30.000Z"],
      [{ kind: "workflow rule", rule: "Later" }, "2026-03-02T09:01:30.000Z"],
    ]);
  });

  test("are judged on the state of their instant, not of the moment somebody looks", async () => {
    const { api, clock, fake } = setUp();
    const id = await openTicket(api);
    rule(fake, { delayMs: 30_000 });
    await api.patch("/Tickets", { id, status: 8 });
    await clock.advance(60_000);
    fake.state.change("Contacts", contacts.officeManager, { isActive: 0 });
    expect(addresses(fake)).toEqual(["olivia.reyes@example.com"]);
  });

  test("can be switched off, replaced and taken away, and two hundred may be active", () => {
    const { fake } = setUp();
    for (let count = 1; count < 200; count += 1) rule(fake, { name: `Rule ${count}` });
    expect(() => rule(fake, { name: "One too many" })).toThrow(/200/);
    rule(fake, { name: "Rule 7" });
    rule(fake, { name: "Asleep", isActive: false });
    fake.state.removeWorkflowRule("Rule 7");
    rule(fake, { name: "Fits again" });
    expect(() => rule(fake, { name: "Rule 8", send: { template: "Nobody", to: [] } })).toThrow(/"Nobody"/);
  });
});
