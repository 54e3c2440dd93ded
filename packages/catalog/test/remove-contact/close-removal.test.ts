import { describe, expect, it } from "vitest";
import { closing } from "../../src/policies/closing.ts";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice } from "../support/create-office.ts";
import { answersWith } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { testTenant } from "../support/test-tenant.ts";

const day = 86_400_000;
const soon = { ...closing.default, itemsWithin: "2 days", ticketsWithin: "2 days", lookAgainAfterDays: [] };
const ticketOf = (office: Awaited<ReturnType<typeof createOffice>>) =>
  office.desk.ledger.find(({ operation }) => operation === "addInternalNote")?.target.replace("ticket ", "") ?? "";

describe("a customer's own checklist", () => {
  const tenant = testTenant({ ownChecklist: "User removal (Acme Dental)" });

  it("keeps the ticket open until its important items are ticked by the people who do them", async () => {
    const office = await createOffice(removeContact, {
      tenant,
      said: answersWith({ "closing/rest": { ticked: true } }),
    });
    const runId = await office.start(openRequest);
    const status = await office.drive(runId, office.clock.now() + 8 * day);
    const task = office.people.asked.find(({ path }) => path === "closing/rest");
    expect(task).toMatchObject({ to: "technician", text: expect.stringContaining("Imaging account closed") });
    expect(status.done).not.toContain("closing/completed");
    const ticketId = ticketOf(office);
    const open = (await office.look.checklistOf(ticketId)).filter(({ isDone }) => !isDone);
    expect(open.map(({ title }) => title)).toEqual(["Imaging account closed"]);
    for (const { id } of open) office.desk.byHand.tickItem(ticketId, id, { by: "11" });
    expect((await office.drive(runId)).outcome).toBe("succeeded");
  });

  it("that nobody finishes in time leaves the ticket open and the contact active", async () => {
    const office = await createOffice(removeContact, {
      tenant: testTenant({
        ownChecklist: "User removal (Acme Dental)",
        policies: { "remove-contact.closing": soon },
      }),
      said: answersWith({ "closing/rest": { ticked: true } }),
    });
    const status = await office.run(openRequest);
    expect(status).toMatchObject({ outcome: "stopped", reason: expect.stringContaining("items are still open") });
    expect((await office.look.getContact("102")).isActive).toBe(true);
    expect((await office.look.getTicket(ticketOf(office))).isComplete).toBe(false);
  });

  it("is not ticked where it has other items than ours", async () => {
    const office = await createOffice(removeContact, { tenant, said: answersWith() });
    await office.run(openRequest);
    const items = await office.look.checklistOf(ticketOf(office));
    expect(items.filter(({ isDone }) => isDone)).toHaveLength(4);
  });
});

describe("the end of a removal", () => {
  it("tells the customer only where the tenant says so", async () => {
    const closed = { ...soon, tellCustomer: true };
    const tenant = testTenant({ policies: { "remove-contact.closing": closed } });
    const office = await createOffice(removeContact, { tenant, said: answersWith() });
    const status = await office.run(openRequest);
    expect(status).toMatchObject({ outcome: "succeeded", output: { cameBack: [] } });
    const customerNotes = (await office.look.notesOf(ticketOf(office))).filter(
      ({ visibility }) => visibility === "customer",
    );
    expect(customerNotes).toMatchObject([{ title: "Removal completed", text: expect.stringContaining("Lee Marsh") }]);
    expect(office.people.asked.some(({ path }) => path.startsWith("later/"))).toBe(false);
  });

  it.each(["answer lost", "request lost"] as const)("notes it for the customer once when its %s", async (kind) => {
    const closed = { ...soon, tellCustomer: true };
    const tenant = testTenant({ policies: { "remove-contact.closing": closed } });
    const office = await createOffice(removeContact, { tenant, said: answersWith() });
    office.desk.failNext({ operation: "addCustomerNote", kind });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    const customerNotes = (await office.look.notesOf(ticketOf(office))).filter(
      ({ visibility }) => visibility === "customer",
    );
    expect(customerNotes).toHaveLength(1);
  });

  it("waits until no other open ticket refers to the person", async () => {
    const office = await createOffice(removeContact, {
      said: answersWith({ "closing/contacts[102]/retired/moved": { done: true } }),
    });
    const other = office.desk.byHand.openTicket(
      { companyId: "100", title: "New screen", category: "standard", priority: "low", contactId: "102" },
      { by: "11" },
    );
    const runId = await office.start(openRequest);
    const waiting = await office.drive(runId, office.clock.now() + 8 * day);
    expect(waiting.done).not.toContain("closing/contacts[102]/retired/deactivated");
    office.desk.byHand.changeTicket(other.ticketId, { contactId: "103" });
    expect((await office.drive(runId)).outcome).toBe("succeeded");
    expect((await office.look.getContact("102")).isActive).toBe(false);
  });

  it("leaves contact and ticket as they are when another ticket never lets go of the person", async () => {
    const office = await createOffice(removeContact, {
      tenant: testTenant({ policies: { "remove-contact.closing": soon } }),
      said: answersWith({ "closing/contacts[102]/retired/moved": { done: true } }),
    });
    office.desk.byHand.openTicket(
      { companyId: "100", title: "New screen", category: "standard", priority: "low", contactId: "102" },
      { by: "11" },
    );
    expect(await office.run(openRequest)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("still refer to the person"),
    });
    expect((await office.look.getContact("102")).isActive).toBe(true);
  });

  it("reports what came back later", async () => {
    const office = await createOffice(removeContact, {
      said: answersWith({ "later/looks[30-days]/look": { cameBack: ["monitoring agent on LT-01"] } }),
    });
    expect(await office.run(openRequest)).toMatchObject({ output: { cameBack: ["monitoring agent on LT-01"] } });
  });

  it("uses the tenant's own texts", async () => {
    const { removalTexts } = await import("../../src/policies/removal-texts.ts");
    const texts = { ...removalTexts.default, ticketTitle: "Leaver: {leaver}", resolution: "Done for {leaver}" };
    const tenant = testTenant({ policies: { "remove-contact.texts": texts } });
    const office = await createOffice(removeContact, { tenant, said: answersWith() });
    await office.run(openRequest);
    expect(office.desk.ledger[0]?.fields).toMatchObject({ title: "Leaver: Lee Marsh" });
    expect(office.desk.ledger.at(-1)?.fields).toMatchObject({ resolution: "Done for Lee Marsh" });
  });
});
