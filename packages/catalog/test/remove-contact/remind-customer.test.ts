import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice, type OfficeOptions } from "../support/create-office.ts";
import { answersWith, details } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { alex, dana, testTenant } from "../support/test-tenant.ts";

const day = 86_400_000;
const isForForm = (request: { readonly path: string }) => request.path === "ready/answer/form";

/** An office whose customer does not fill in the form, up to the day before its first reminder. */
async function officeBeforeReminder(options: OfficeOptions = {}) {
  const office = await createOffice(removeContact, {
    said: answersWith({ "ready/answer/form": undefined }),
    ...options,
  });
  const runId = await office.start(openRequest);
  const { requests } = await office.drive(runId, office.clock.now() + day);
  const form = requests.find(isForForm);
  const ticketId = office.people.asked.find(({ path }) => path === "authority/office/record")?.ticket;
  if (form?.about === undefined || ticketId === undefined) throw new Error("The form did not open.");
  const reminderNotes = async () =>
    (await office.look.notesOf(ticketId)).filter(({ title }) => title === "The offboarding form is still missing");
  return {
    ...office,
    ticketId,
    form,
    reminderNotes,
    mailsTo: (person: string) => office.mail.delivered.filter(({ to }) => to.includes(person)),
    /** Lets time pass until a number of days after the form was sent. */
    waitUntilDay: (days: number) => office.drive(runId, form.openedAt + days * day),
    /** The customer answers after all, and the run goes on to its end. */
    async answerForm() {
      const { about = { form: "", ticket: "", company: "" } } = form;
      const { verdict } = await office.engine.submitForm({ id: "web", by: dana, answer: details, ...about });
      expect(verdict).toBe("taken");
      return office.drive(runId);
    },
  };
}

describe("a reminder over our own mail", () => {
  it("reaches the customer with the link to the form and the ticket number, and the note says so", async () => {
    const office = await officeBeforeReminder();
    expect(office.mailsTo(dana.id)).toEqual([]);
    await office.waitUntilDay(3);
    const [mail, ...others] = office.mailsTo(dana.id);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(`Reminder: please fill in the offboarding form (ticket ${office.form.about?.ticket})`);
    expect(mail?.text).toContain(
      `https://forms.example.com/offboarding?ticket=${office.form.about?.ticket}&company=100`,
    );
    expect(await office.reminderNotes()).toMatchObject([
      {
        visibility: "internal",
        text: expect.stringContaining(`A reminder went to Dana Cole with our own mail, to ${dana.id}.`),
      },
    ]);
    expect(office.mailsTo(alex.id)[0]?.text).toContain("A reminder went to Dana Cole");
  });

  it("is written in the tenant's own words", async () => {
    const words = { subject: "{ticketNumber}?", text: "Please: {formLink}", noteTitle: "Sent", noteText: "To {to}" };
    const policies = { "notifications.words.remind-offboarding-form": words };
    const office = await officeBeforeReminder({ tenant: testTenant({ policies }) });
    await office.waitUntilDay(3);
    expect(office.mailsTo(dana.id)).toMatchObject([
      { subject: `${office.form.about?.ticket}?`, text: expect.stringMatching(/^Please: https:/) },
    ]);
  });

  it.each([
    ["is refused", { refuses: (address: string) => address === dana.id }, "no address was taken"],
    ["has no link to give", { tenant: testTenant({ formAddress: false }) }, "{formLink}"],
  ] as const)("that %s does not hold up the form, and the note says why", async (_, options, why) => {
    const office = await officeBeforeReminder(options);
    const status = await office.waitUntilDay(3);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/form"]);
    const [note] = await office.reminderNotes();
    expect(note?.text).toContain("It is not certain that a reminder reached Dana Cole");
    expect(note?.text).toContain(why);
    expect((await office.answerForm()).done).toContain("closing/completed");
  });

  it("whose answer is lost is not sent twice, stays a doubt, and does not hold up the form", async () => {
    const office = await officeBeforeReminder();
    office.mail.failNext({ kind: "answer lost" });
    const status = await office.waitUntilDay(3);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/form"]);
    expect(office.mailsTo(dana.id)).toHaveLength(1);
    expect((await office.reminderNotes())[0]?.text).toContain("It is not certain that a reminder reached Dana Cole");
    expect((await office.answerForm()).doubts).toContain(
      "ready/answer/form/reminder[1]/reminded/reminder/attempt/mailed",
    );
  });
});

describe("a reminder over the service desk's rule", () => {
  const tenant = testTenant({ reminders: "service rule" });

  it("is proved by the history, and leaves no doubt", async () => {
    const office = await officeBeforeReminder({ tenant });
    await office.waitUntilDay(3);
    const { history } = await office.look.notificationsOf({ ticketId: office.ticketId, since: "2026-11-01T00:00:00Z" });
    expect(history).toContainEqual(
      expect.objectContaining({ template: "[External] Reminder of the offboarding form", recipient: dana.id }),
    );
    expect((await office.reminderNotes())[0]?.text).toContain("A reminder went to Dana Cole by the service desk, at ");
    expect(office.mailsTo(dana.id)).toEqual([]);
    const { doubts } = await office.answerForm();
    expect(doubts).toEqual(["ready/answer/form/reminder[1]/reminded/told/told/mailed"]);
  });

  it("that is not seen asks nobody, does not hold up the form, and the note says so", async () => {
    const office = await officeBeforeReminder({ tenant });
    await office.waitUntilDay(3);
    // The field holds the value already, so the rule of this service desk does not fire a second time.
    const status = await office.waitUntilDay(10);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/form"]);
    expect((await office.reminderNotes())[1]?.text).toContain("but no mail was seen");
    expect((await office.answerForm()).done).toContain("closing/completed");
  });
});

describe("a reminder that people send", () => {
  it("is not claimed to have been sent: the primary resource is told that nobody has reminded the customer", async () => {
    const office = await officeBeforeReminder({ tenant: testTenant({ reminders: "person" }) });
    const status = await office.waitUntilDay(3);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/form"]);
    expect(office.mailsTo(dana.id)).toEqual([]);
    expect((await office.reminderNotes())[0]?.text).toContain("Nobody has reminded Dana Cole yet");
    expect(office.mailsTo(alex.id)[0]?.text).toContain("Nobody has reminded Dana Cole yet");
  });
});

describe("a reminder that the person who leaves would see", () => {
  it.each(["our mail", "service rule"] as const)("is held back (%s), and the note says why", async (reminders) => {
    const office = await officeBeforeReminder({ tenant: testTenant({ reminders }) });
    office.desk.byHand.addAdditionalContact(office.ticketId, "102");
    const status = await office.waitUntilDay(3);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/form"]);
    expect(office.mailsTo(dana.id)).toEqual([]);
    const triggers = office.desk.ledger.filter(({ operation }) => operation === "triggerNotification");
    expect(triggers).toHaveLength(1);
    const [note] = await office.reminderNotes();
    expect(note?.text).toContain("because of who would see it: Lee Marsh is an additional contact");
  });
});
