import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice, type OfficeOptions } from "../support/create-office.ts";
import { answersWith } from "../support/removal-answers.ts";

const template = "[External] Send User Offboarding Form to ticket contact";
const draft = {
  companyId: "100",
  title: "Offboarding",
  category: "administrative-change",
  priority: "medium",
  queue: "administration",
  contactId: "101",
  primaryResourceId: "11",
};

/** An office where a technician has saved the ticket with the template, as the service desk's own window does it. */
async function officeWithTicket(options: OfficeOptions & { readonly mailed?: boolean; readonly draft?: object } = {}) {
  const { mailed = true } = options;
  const office = await createOffice(removeContact, { said: answersWith(), ...options });
  const mail = { template, to: ["ticket contact", "primary resource"] } as const;
  const { ticketId } = office.desk.byHand.openTicket(
    { ...draft, ...options.draft },
    { by: "11", ...(mailed && { mail }) },
  );
  const request = {
    entry: { kind: "adopt", ticketId },
    leaver: { contactId: "102" },
    urgency: "scheduled",
  };
  const triggers = () => office.desk.ledger.filter(({ operation }) => operation === "triggerNotification").length;
  return { ...office, ticketId, request, triggers };
}

describe("a removal that adopts a ticket a technician has saved", () => {
  it("sends nothing again: neither the mail nor the checklist", async () => {
    const office = await officeWithTicket();
    office.desk.byHand.applyChecklist(office.ticketId, "401");
    const status = await office.run(office.request);
    expect(status).toMatchObject({ outcome: "succeeded", output: { ticketId: office.ticketId } });
    expect(office.triggers()).toBe(0);
    expect(office.desk.ledger.map(({ operation }) => operation)).not.toContain("openTicket");
    expect(office.desk.ledger.map(({ operation }) => operation)).not.toContain("applyChecklist");
    expect(await office.look.checklistOf(office.ticketId)).toHaveLength(14);
  });

  it("takes the ticket contact for the requester when the caller names none", async () => {
    const office = await officeWithTicket();
    await office.run(office.request);
    const record = office.people.asked.find(({ path }) => path === "authority/office/record");
    expect(record?.text).toContain("Dana Cole (dana.cole@acme-dental.example.com) asks to remove Lee Marsh");
  });

  it("waits for a rule that may still fire before it believes that no mail went", async () => {
    const office = await officeWithTicket({ mailed: false });
    const started = office.clock.now();
    await office.drive(await office.start(office.request));
    const asked = office.people.asked.find(({ path }) => path === "ready/answer/mail/found");
    expect((asked?.openedAt ?? 0) - started).toBeGreaterThanOrEqual(10 * 60_000);
    expect(office.triggers()).toBe(0);
  });

  it("sends the mail when a person says that it did not go", async () => {
    const office = await officeWithTicket({
      mailed: false,
      said: answersWith({ "ready/answer/mail/found": { mail: "was not sent" } }),
    });
    expect((await office.run(office.request)).outcome).toBe("succeeded");
    expect(office.triggers()).toBe(1);
  });

  it("sends nothing when a person says that it went", async () => {
    const office = await officeWithTicket({
      mailed: false,
      said: answersWith({ "ready/answer/mail/found": { mail: "was sent" } }),
    });
    expect((await office.run(office.request)).outcome).toBe("succeeded");
    expect(office.triggers()).toBe(0);
  });

  it("asks when the history cannot be read: the stamp proves some mail, not this one", async () => {
    const office = await officeWithTicket({ abilities: { readsNotificationHistory: false } });
    const status = await office.run(office.request);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/mail/found"]);
  });

  it("asks when the mail went to another contact, who was the ticket contact then", async () => {
    const office = await officeWithTicket({ draft: { contactId: "103" } });
    office.desk.byHand.changeTicket(office.ticketId, { contactId: "101" });
    const status = await office.run(office.request);
    expect(status.requests).toMatchObject([
      { path: "ready/answer/mail/found", text: expect.stringContaining("dana.cole@acme-dental.example.com") },
    ]);
    expect(office.triggers()).toBe(0);
  });

  it("gives the ticket the right category and contact, and leaves the rest alone", async () => {
    const office = await officeWithTicket({ draft: { category: "standard", contactId: "103", priority: "low" } });
    const status = await office.run({ ...office.request, requestedBy: "101", entry: office.request.entry });
    expect(status.outcome).not.toBe("failed");
    const ticket = await office.look.getTicket(office.ticketId);
    expect(ticket).toMatchObject({
      category: { id: "administrative-change" },
      contactId: "103",
      priority: { id: "low" },
      title: "Offboarding",
    });
  });

  it("asks who is responsible when the ticket has no primary resource, before anything goes to that person", async () => {
    const office = await officeWithTicket({ draft: { primaryResourceId: undefined } });
    expect((await office.run(office.request)).outcome).toBe("succeeded");
    expect((await office.look.getTicket(office.ticketId)).primaryResourceId).toBe("11");
    const paths = office.people.asked.map(({ path }) => path);
    expect(paths.indexOf("ticket/responsible")).toBeLessThan(
      paths.findIndex((path) => path.startsWith("ready/lockOut")),
    );
  });

  it("does not double a checklist that is there in part: a person completes it", async () => {
    const office = await officeWithTicket({ said: answersWith({ "ticket/checklist/completed": undefined }) });
    office.desk.byHand.applyChecklist(office.ticketId, "402");
    const status = await office.run(office.request);
    expect(status.requests.map(({ path }) => path)).toEqual(["ticket/checklist/completed"]);
    expect(await office.look.checklistOf(office.ticketId)).toHaveLength(5);
  });

  it("stops at a ticket that is complete", async () => {
    const office = await officeWithTicket({ draft: { status: "complete" } });
    const status = await office.run(office.request);
    expect(status).toMatchObject({ outcome: "stopped", reason: expect.stringContaining("complete already") });
    expect(office.desk.ledger).toEqual([]);
  });

  it("asks for everything a webhook does not know, before anything is written", async () => {
    const office = await officeWithTicket({
      said: answersWith({
        "request/asked": { urgency: "scheduled" },
        "request/leaver/picked": { contactId: "102" },
      }),
    });
    const status = await office.run({ entry: office.request.entry });
    expect(status).toMatchObject({ outcome: "succeeded", output: { removed: "Lee Marsh" } });
    const early = office.people.asked.slice(0, 2).map(({ path }) => path);
    expect(early).toEqual(["request/asked", "request/leaver/picked"]);
  });

  it("asks about a ticket without a contact, or with one that cannot be mailed", async () => {
    const office = await officeWithTicket({
      draft: { contactId: undefined },
      said: answersWith({
        "request/requester/other": { contactId: "101" },
        "request/contact/other": { contactId: "101" },
        "ready/answer/mail/found": { mail: "was not sent" },
      }),
    });
    const status = await office.run(office.request);
    expect(status.outcome).toBe("succeeded");
    const question = office.people.asked.find(({ path }) => path === "request/contact/other");
    expect(question).toMatchObject({ kind: "task", to: "admin", text: expect.stringContaining("no contact is named") });
    expect((await office.look.getTicket(office.ticketId)).contactId).toBe("101");
  });
});
