import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice } from "../support/create-office.ts";
import { answersWith } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { testTenant } from "../support/test-tenant.ts";

const officeWith = (own: Parameters<typeof answersWith>[0] = {}) =>
  createOffice(removeContact, { said: answersWith(own) });
const pathsOf = (requests: readonly { readonly path: string }[]) => requests.map(({ path }) => path);

describe("entitlement", () => {
  const birch = { ...openRequest, entry: { kind: "open", companyId: "200" }, requestedBy: "201" };

  it("stops for a company whose contract has ended, with nothing written and nobody asked", async () => {
    const office = await officeWith();
    const status = await office.run(birch);
    expect(status).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("Birch Bakery has no active RMM"),
    });
    expect(office.desk.ledger).toEqual([]);
    expect(office.people.asked).toEqual([]);
  });

  it("goes by the tenant's own policy", async () => {
    const tenant = testTenant({
      policies: { "entitlement.rmm-contracts": { categories: ["Backup"], namesContain: [] } },
    });
    const office = await createOffice(removeContact, { tenant, said: answersWith() });
    expect((await office.run(openRequest)).outcome).toBe("stopped");
  });

  it("finds a contract by words in its name where the policy says so", async () => {
    const policies = { "entitlement.rmm-contracts": { categories: [], namesContain: ["monthly services"] } };
    const office = await createOffice(removeContact, { tenant: testTenant({ policies }), said: answersWith() });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
  });
});

describe("the person who leaves", () => {
  const twoOfThatName = { ...openRequest, leaver: { name: "Lee Marsh" } };

  it("is never guessed among several of the same name", async () => {
    const office = await officeWith({
      "request/leaver/picked": { contactId: "106" },
      "ready/answer/sameness": { person: "the same person" },
    });
    const status = await office.drive(await office.start(twoOfThatName), office.clock.now());
    const question = office.people.asked.find(({ path }) => path === "request/leaver/picked");
    expect(question?.text).toContain("Lee Marsh (102), Lee Marsh (106)");
    expect(status.outcome).toBe("waiting");
    await office.drive(status.runId);
    expect((await office.look.getContact("106")).isActive).toBe(false);
    expect((await office.look.getContact("102")).isActive).toBe(true);
  });

  it("is found by address", async () => {
    const office = await officeWith();
    const leaver = { name: "Lee Marsh", email: " Lee.Marsh@acme-dental.example.com".trim() };
    expect((await office.run({ ...openRequest, leaver })).outcome).toBe("succeeded");
    expect((await office.look.getContact("102")).isActive).toBe(false);
  });

  it("is a question when name and address do not belong together", async () => {
    const office = await officeWith();
    const leaver = { name: "Lee Marsh", email: "dana.cole@acme-dental.example.com" };
    const status = await office.run({ ...openRequest, leaver });
    expect(pathsOf(status.requests)).toEqual(["request/leaver/picked"]);
    expect(status.requests[0]?.text).toContain("Dana Cole (101)");
  });

  it("may have no contact in the service desk: then there is none to deactivate", async () => {
    const office = await officeWith({
      "request/leaver/picked": { nameWithoutContact: "Toni Vale" },
      "ready/answer/sameness": { person: "the same person" },
    });
    const status = await office.run({ ...openRequest, leaver: { name: "Toni Vale" } });
    expect(status).toMatchObject({ outcome: "succeeded", output: { contactDeactivated: false } });
    expect(office.desk.ledger.map(({ operation }) => operation)).not.toContain("setContactActive");
  });

  it("must be of the customer's company", async () => {
    const office = await officeWith({ "request/leaver/picked": { contactId: "201" } });
    const status = await office.run({ ...openRequest, leaver: { contactId: "201" } });
    expect(pathsOf(status.requests)).toEqual(["request/leaver/leaver!"]);
    expect(status.requests[0]).toMatchObject({
      to: "operator",
      text: expect.stringContaining("no contact of company 100"),
    });
    expect(office.desk.ledger).toEqual([]);
  });

  it("has one ticket: a second one is a question", async () => {
    const go = await officeWith({ "request/duplicate": { decision: "go on" } });
    const stop = await officeWith({ "request/duplicate": { decision: "stop" } });
    for (const office of [go, stop]) {
      office.desk.byHand.openTicket(
        { companyId: "100", title: "Please remove lee marsh", category: "administrative-change", priority: "low" },
        { by: "11" },
      );
    }
    // The search sees a ticket only after a while.
    await go.clock.advance(5_000);
    await stop.clock.advance(5_000);
    expect((await go.run(openRequest)).outcome).toBe("succeeded");
    expect(await stop.run(openRequest)).toMatchObject({ outcome: "stopped" });
    expect(stop.desk.ledger).toEqual([]);
  });
});

describe("the ticket contact", () => {
  it.each([
    ["is inactive", "104", "Pat Quinn (contact 104) is inactive"],
    ["receives no mail", "105", "does not receive mail"],
    ["belongs to another company", "201", "belongs to another company"],
    ["is the person who leaves", "102", "is the person who leaves"],
    ["does not exist", "999", "does not exist or cannot be seen"],
  ])("that %s is a question for the office", async (_, contactId, reason) => {
    const office = await officeWith({ "request/contact/other": { contactId: "103" } });
    const status = await office.run({ ...openRequest, entry: { kind: "open", companyId: "100", contactId } });
    expect(status.outcome).toBe("succeeded");
    const question = office.people.asked.find(({ path }) => path === "request/contact/other");
    expect(question).toMatchObject({ to: "admin", text: expect.stringContaining(reason) });
    const { ticketId } = status.output as { ticketId: string };
    expect((await office.look.getTicket(ticketId)).contactId).toBe("103");
  });

  it("that the office names wrongly parks the run until the contact is corrected", async () => {
    const entry = { kind: "open", companyId: "100", contactId: "104" };
    const office = await officeWith({ "request/contact/other": { contactId: "104" } });
    const parked = await office.run({ ...openRequest, entry });
    expect(pathsOf(parked.requests)).toEqual(["request/contact/contact!"]);
    office.desk.byHand.setContactActive("104", true);
    const [question] = parked.requests;
    await office.engine.answer(question?.token ?? "", {
      by: { id: "jordan.reyes@msp.example.com", name: "Jordan Reyes" },
      value: { choice: "retry" },
    });
    expect((await office.drive(parked.runId)).outcome).toBe("succeeded");
  });

  it("is joined by everybody else who is to be told", async () => {
    const office = await officeWith();
    const status = await office.run({ ...openRequest, alsoTell: ["103", "103", "101"] });
    expect(status.outcome).toBe("succeeded");
    const { ticketId } = status.output as { ticketId: string };
    expect((await office.look.additionalContactsOf(ticketId)).map(({ id }) => id)).toEqual(["103"]);
    expect((await office.look.getTicket(ticketId)).contactId).toBe("101");
  });
});

describe("a request that does not fit", () => {
  it.each([
    ["an unknown field", { ...openRequest, urgent: true }],
    ["a time that is not local", { ...openRequest, effectiveAt: "2026-11-30T17:00Z" }],
    ["no company", { ...openRequest, entry: { kind: "open" } }],
  ])("is refused before anything begins: %s", async (_, request) => {
    const office = await officeWith();
    await expect(office.start(request)).rejects.toThrow(/was not started/);
  });
});
