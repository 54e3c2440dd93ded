import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice } from "../support/create-office.ts";
import { answersWith } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { testTenant } from "../support/test-tenant.ts";

const template = "[External] Send User Offboarding Form to ticket contact";
const trigger = { userDefinedField: "Workflow Mail", value: "offboarding-form" };
const minute = 60_000;

describe("a notification over the service desk's rule", () => {
  it("that is slow is waited for, triggered once, and proved by the history", async () => {
    const rules = [{ template, when: trigger, to: ["ticket contact"] as const, delayMs: 5 * minute }];
    const office = await createOffice(removeContact, { rules, said: answersWith() });
    const status = await office.run(openRequest);
    const triggered = office.desk.ledger.filter(({ operation }) => operation === "triggerNotification");
    expect(triggered).toHaveLength(1);
    expect(office.people.asked.some(({ path }) => path.startsWith("ready/answer/mail/"))).toBe(false);
    expect(status).toMatchObject({ outcome: "succeeded", doubts: [] });
  });

  it("that takes five minutes after a change of status leaves no doubt once it was seen", async () => {
    const notification = testTenant().bindings.notification ?? {};
    const sent = { label: template, channel: "service rule", trigger: { status: "waiting-customer" } } as const;
    const tenant = {
      ...testTenant(),
      bindings: { ...testTenant().bindings, notification: { ...notification, "send-offboarding-form": sent } },
    };
    const when = { status: "Waiting Customer" };
    const rules = [{ template, when, to: ["ticket contact"] as const, delayMs: 5 * minute }];
    const office = await createOffice(removeContact, { tenant, rules, said: answersWith() });
    const status = await office.run(openRequest);
    expect(status).toMatchObject({ outcome: "succeeded", doubts: [] });
    const { entries } = await office.engine.journal(status.runId);
    const seen = entries.find(
      (entry) => entry.path === "ready/answer/mail" && entry.kind === "decided" && entry.about === "output",
    );
    expect(seen).toMatchObject({ value: { proof: "this mail" } });
  });

  it("that never mails is asked of a person after 10 minutes or more, and never sent another way", async () => {
    const office = await createOffice(removeContact, { rules: [], said: answersWith() });
    const started = office.clock.now();
    const status = await office.run(openRequest);
    expect(status.requests).toMatchObject([{ path: "ready/answer/mail/observed/missed", to: "technician" }]);
    expect((status.requests[0]?.openedAt ?? 0) - started).toBeGreaterThanOrEqual(10 * minute);
    expect(office.mail.delivered).toEqual([]);
    expect(office.desk.ledger.filter(({ operation }) => operation === "triggerNotification")).toHaveLength(1);
  });

  it("that mails somebody else only does not count", async () => {
    const rules = [{ template, when: trigger, to: ["primary resource"] as const }];
    const office = await createOffice(removeContact, { rules, said: answersWith() });
    const status = await office.run(openRequest);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/mail/observed/missed"]);
  });

  it("goes on, on the word of a named person, when the mail was not seen but went", async () => {
    const said = answersWith({ "ready/answer/mail/observed/missed": { mail: "had gone out" } });
    const office = await createOffice(removeContact, { rules: [], said });
    expect(await office.run(openRequest)).toMatchObject({ outcome: "succeeded", doubts: [] });
    expect(office.people.asked.filter(({ path }) => path === "ready/answer/mail/observed/missed")).toHaveLength(1);
  });

  it("proves only some mail when the history cannot be read, so a doubt stays", async () => {
    const office = await createOffice(removeContact, {
      abilities: { readsNotificationHistory: false },
      said: answersWith(),
    });
    expect(await office.run(openRequest)).toMatchObject({
      outcome: "finished with doubts",
      doubts: ["ready/answer/mail/triggered"],
    });
    expect(office.people.asked.some(({ path }) => path.startsWith("ready/answer/mail/"))).toBe(false);
  });
});

describe("a notification over our own mail", () => {
  it("goes to everybody the template names, with the link to the form, and is noted on the ticket", async () => {
    const office = await createOffice(removeContact, {
      tenant: testTenant({ channel: "our mail" }),
      said: answersWith(),
    });
    const status = await office.run({ ...openRequest, alsoTell: ["103"] });
    const { ticketNumber, ticketId } = status.output as { ticketNumber: string; ticketId: string };
    expect(office.mail.delivered).toHaveLength(1);
    const [mail] = office.mail.delivered;
    expect(mail).toMatchObject({
      to: ["dana.cole@acme-dental.example.com"],
      cc: ["sam.ortiz@acme-dental.example.com", "alex.kim@msp.example.com"],
      subject: `Please fill in the offboarding form (ticket ${ticketNumber})`,
    });
    expect(mail?.text).toContain(`https://forms.example.com/offboarding?ticket=${ticketNumber}&company=100`);
    const notes = await office.look.notesOf(ticketId);
    const note = notes.find(({ title }) => title.startsWith("Sent:"));
    expect(note).toMatchObject({ visibility: "internal", text: expect.stringContaining("dana.cole@acme-dental") });
    expect(office.desk.ledger.some(({ operation }) => operation === "triggerNotification")).toBe(false);
    // Accepted by a mail server is not delivered.
    expect(status).toMatchObject({ outcome: "finished with doubts", doubts: ["ready/answer/mail/mailed"] });
  });

  it("uses the tenant's own words", async () => {
    const words = {
      subject: "Form for {ticketNumber}",
      text: "Link: {formLink}",
      noteTitle: "Mailed",
      noteText: "To {to}",
    };
    const policies = { "notifications.words.send-offboarding-form": words };
    const tenant = testTenant({ channel: "our mail", policies });
    const office = await createOffice(removeContact, { tenant, said: answersWith() });
    await office.run(openRequest);
    expect(office.mail.delivered[0]?.subject).toMatch(/^Form for T/);
  });

  it("is refused before it leaves when its words ask for something nobody knows", async () => {
    const words = { subject: "Form", text: "Call {manager}", noteTitle: "Mailed", noteText: "To {to}" };
    const tenant = testTenant({
      channel: "our mail",
      policies: { "notifications.words.send-offboarding-form": words },
    });
    const office = await createOffice(removeContact, { tenant, said: answersWith() });
    const status = await office.run(openRequest);
    expect(status.requests).toMatchObject([
      { path: "ready/answer/mail/mailed!", text: expect.stringContaining("{manager}") },
    ]);
    expect(office.mail.delivered).toEqual([]);
  });

  it("is refused before it leaves when the tenant names no address of the form", async () => {
    const tenant = testTenant({ channel: "our mail", formAddress: false });
    const office = await createOffice(removeContact, { tenant, said: answersWith() });
    const status = await office.run(openRequest);
    expect(status.requests).toMatchObject([
      { path: "ready/answer/mail/mailed!", text: expect.stringContaining("{formLink}") },
    ]);
    expect(office.mail.delivered).toEqual([]);
  });

  it("whose answer is lost is asked of a person, because a second mail could be a second mail", async () => {
    const office = await createOffice(removeContact, {
      tenant: testTenant({ channel: "our mail" }),
      said: answersWith(),
    });
    office.mail.failNext({ kind: "answer lost" });
    const status = await office.run(openRequest);
    expect(status.requests.map(({ path, kind }) => [path, kind])).toEqual([["ready/answer/mail/mailed!", "question"]]);
    expect(office.mail.delivered).toHaveLength(1);
  });
});

describe("a notification that a person sends", () => {
  it("is a task on the ticket, and nothing is sent by itself", async () => {
    const tenant = testTenant({ channel: "person" });
    const office = await createOffice(removeContact, {
      tenant,
      said: answersWith({ "ready/answer/mail/byHand": { sent: true } }),
    });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    const task = office.people.asked.find(({ path }) => path === "ready/answer/mail/byHand");
    expect(task).toMatchObject({ to: "technician", text: expect.stringContaining("Dana Cole") });
    expect(office.desk.ledger.some(({ operation }) => operation === "triggerNotification")).toBe(false);
    expect(office.mail.delivered).toEqual([]);
  });
});
