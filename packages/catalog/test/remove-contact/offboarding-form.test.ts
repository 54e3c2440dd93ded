import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice, type OfficeOptions } from "../support/create-office.ts";
import { answersWith, details } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { alex, dana, jordan, testTenant } from "../support/test-tenant.ts";

const day = 86_400_000;
/** Nobody fills in the form unless the test says so. */
const officeWithoutForm = (own: Parameters<typeof answersWith>[0] = {}, options: OfficeOptions = {}) =>
  createOffice(removeContact, { said: answersWith({ "ready/answer/form": undefined, ...own }), ...options });

/** Drives a run until its form is open. */
async function untilForm(office: Awaited<ReturnType<typeof officeWithoutForm>>) {
  const runId = await office.start(openRequest);
  const status = await office.drive(runId, office.clock.now() + 30 * 60_000);
  const form = status.requests.find(({ path }) => path === "ready/answer/form");
  if (form?.about === undefined) throw new Error("The form did not open.");
  return { runId, form, about: form.about };
}

describe("reminders of the offboarding form", () => {
  it("come after 2 business days, then every 5, five at most; then the ticket visibly waits", async () => {
    const office = await officeWithoutForm();
    const { runId, form } = await untilForm(office);
    const status = await office.drive(runId, form.openedAt + 60 * day);
    expect(status.outcome).toBe("waiting");
    expect(office.people.reminded.map(({ reminder }) => reminder)).toEqual([1, 2, 3, 4, 5]);
    const daysOf = (person: string) =>
      office.mail.delivered
        .filter(({ to }) => to.includes(person))
        .map(({ at }) => Math.round((Date.parse(at) - form.openedAt) / day));
    expect(daysOf(dana.id)).toEqual([2, 9, 16, 23, 30]);
    expect(daysOf(alex.id)).toEqual([2, 9, 16, 23, 30]);
    expect(office.mail.delivered).toHaveLength(10);
    const ticketId =
      office.desk.ledger.find(({ operation }) => operation === "triggerNotification")?.target.slice(7) ?? "";
    expect((await office.look.getTicket(ticketId)).status.id).toBe("waiting-customer");
    const titles = (await office.look.notesOf(ticketId)).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("The offboarding form is still missing"))).toHaveLength(5);
    expect(titles.at(-1)).toBe("Waiting for the customer");
  });

  it("can still be answered afterwards", async () => {
    const office = await officeWithoutForm();
    const { runId, form, about } = await untilForm(office);
    await office.drive(runId, form.openedAt + 60 * day);
    await office.engine.submitForm({ id: "late", by: dana, answer: details, ...about });
    const status = await office.drive(runId);
    expect(status.done).toContain("closing/completed");
    const { ticketId } = status.output as { ticketId: string };
    expect((await office.look.getTicket(ticketId)).isComplete).toBe(true);
  });

  it("follow the tenant's own policy, and do not mail the primary resource where it says so", async () => {
    const policies = {
      "forms.reminders": {
        after: "1 day",
        every: "1 day",
        atMost: 2,
        mailPrimaryResource: false,
        giveUpAfter: "10 days",
      },
    };
    const office = await officeWithoutForm({}, { tenant: testTenant({ policies }) });
    const status = await office.run(openRequest);
    expect(office.people.reminded.filter(({ request }) => request.kind === "form")).toHaveLength(2);
    expect(office.mail.delivered.map(({ to }) => to)).toEqual([[dana.id], [dana.id]]);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/form/decision"]);
  });

  it("do not fail the run when neither the customer nor the primary resource can be mailed", async () => {
    const office = await officeWithoutForm({}, { refuses: () => true });
    const { runId, form } = await untilForm(office);
    await office.drive(runId, form.openedAt + 3 * day);
    expect(office.mail.delivered).toEqual([]);
    const status = await office.engine.status(runId);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/form"]);
  });
});

describe("closing the form by hand", () => {
  it("is for the office, and asks how to go on", async () => {
    const office = await officeWithoutForm();
    const { runId, form } = await untilForm(office);
    await expect(office.engine.closeForm(form.token, { by: alex, reason: "no" })).rejects.toThrow("may not close");
    await office.engine.closeForm(form.token, { by: jordan, reason: "told us by phone" });
    const status = await office.drive(runId);
    expect(status.requests).toMatchObject([{ path: "ready/answer/form/decision", to: "admin" }]);
  });
});

describe("an answer to the form", () => {
  it("finds its ticket whatever case and spaces people type", async () => {
    const office = await officeWithoutForm();
    const { runId, about } = await untilForm(office);
    const typed = { ...about, ticket: ` ${about.ticket.toLowerCase()} `, company: " 100" };
    expect(await office.engine.submitForm({ id: "1", by: dana, answer: details, ...typed })).toMatchObject({
      verdict: "taken",
    });
    expect((await office.drive(runId)).outcome).toBe("succeeded");
  });

  it("is not taken when ticket and company disagree, nor twice", async () => {
    const office = await officeWithoutForm();
    const { runId, about } = await untilForm(office);
    const submit = (id: string, more: object) =>
      office.engine.submitForm({ id, by: dana, answer: details, ...about, ...more });
    expect(await submit("1", { company: "200" })).toMatchObject({ verdict: "disagrees" });
    expect(await submit("2", { ticket: "T20200101.0001" })).toMatchObject({ verdict: "kept" });
    expect(await submit("3", { answer: { ...details, mailbox: "burn" } })).toMatchObject({ verdict: "invalid" });
    expect(await submit("4", {})).toMatchObject({ verdict: "taken" });
    await office.drive(runId);
    expect(await submit("5", {})).toMatchObject({ verdict: "already answered" });
    expect(office.people.asked.filter(({ path }) => path === "ready/lockOut/snapshot")).toHaveLength(1);
  });

  it("counts once when two come at the same moment: the first", async () => {
    const office = await officeWithoutForm();
    const { runId, about } = await untilForm(office);
    const submit = (id: string, answer: object) => office.engine.submitForm({ id, by: dana, answer, ...about });
    const both = await Promise.all([submit("1", details), submit("2", { ...details, mailbox: "not hosted by us" })]);
    expect(both.map(({ verdict }) => verdict).sort()).not.toEqual(["invalid", "invalid"]);
    await office.drive(runId);
    const converted = office.people.asked.filter(({ path }) => path.endsWith("mailbox/converted"));
    expect(converted).toHaveLength(1);
  });

  it.each(["the same person", "somebody else"])("that names another person is a question: %s", async (person) => {
    const office = await createOffice(removeContact, {
      said: answersWith({
        "ready/answer/form": { ...details, leaverName: "Leigh Marsh", leaverEmail: "leigh@example.com" },
        "ready/answer/sameness": { person },
        "ready/answer/corrected": { ...details, mailbox: "not hosted by us" },
      }),
    });
    const status = await office.run(openRequest);
    expect(status).toMatchObject({ outcome: "succeeded", output: { removed: "Lee Marsh" } });
    const wasCorrected = office.people.asked.some(({ path }) => path === "ready/answer/corrected");
    expect(wasCorrected).toBe(person === "somebody else");
    // The corrected details count: without a mailbox of ours there is nothing to convert.
    const converted = office.people.asked.some(({ path }) => path.endsWith("mailbox/converted"));
    expect(converted).toBe(person === "the same person");
  });
});
