import type { Json } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice, type OfficeOptions } from "../support/create-office.ts";
import { answersWith, usualAnswers } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { testSeed } from "../support/test-seed.ts";
import { alex, jordan, testTenant } from "../support/test-tenant.ts";

const at = "request/audience/decision";

const savedTicket = {
  companyId: "100",
  title: "Offboarding",
  category: "administrative-change",
  priority: "medium",
  queue: "administration",
  contactId: "101",
  primaryResourceId: "11",
};

/** A run that has adopted a ticket whose mail nobody has seen. */
async function adoptedOffice(options: OfficeOptions) {
  const office = await createOffice(removeContact, options);
  const { ticketId } = office.desk.byHand.openTicket(savedTicket, { by: "11" });
  const runId = await office.start({ ...openRequest, entry: { kind: "adopt", ticketId } });
  return { ...office, ticketId, runId };
}

/** A saved ticket on which Lee Marsh, who is to be removed, is an additional contact. */
async function officeWithLeaverOnTicket(decision: string | undefined, own: Parameters<typeof answersWith>[0] = {}) {
  const answer = decision === undefined ? undefined : { decision, reason: "Lee has resigned" };
  const office = await createOffice(removeContact, {
    said: answersWith({ [at]: answer, "ready/answer/mail/found": { mail: "was not sent" }, ...own }),
  });
  const { ticketId } = office.desk.byHand.openTicket(savedTicket, { by: "11" });
  office.desk.byHand.addAdditionalContact(ticketId, "102");
  const request = { ...openRequest, entry: { kind: "adopt", ticketId } };
  return { ...office, ticketId, request };
}

describe("a person who leaves and could see the ticket", () => {
  it("is a question before anything is written or sent", async () => {
    const office = await officeWithLeaverOnTicket(undefined);
    const status = await office.run(office.request);
    expect(status.requests).toMatchObject([
      { path: at, to: "admin", text: expect.stringContaining("Lee Marsh is an additional contact") },
    ]);
    expect(office.desk.ledger).toEqual([]);
    expect(office.mail.delivered).toEqual([]);
  });

  it("stops the run when the office says so", async () => {
    const office = await officeWithLeaverOnTicket("stop");
    expect(await office.run(office.request)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("Lee has resigned"),
    });
    expect(office.desk.ledger).toEqual([]);
  });

  it("does not hold up the run once the ticket is corrected", async () => {
    const office = await officeWithLeaverOnTicket("corrected");
    const runId = await office.start(office.request);
    await office.drive(runId, office.clock.now() + 60_000);
    expect(office.desk.ledger).toEqual([]);
    office.desk.byHand.changeTicket(office.ticketId, { contactId: "102" });
    office.desk.byHand.changeTicket(office.ticketId, { contactId: "101" });
    expect((await office.look.additionalContactsOf(office.ticketId)).length).toBe(0);
    expect((await office.drive(runId)).outcome).toBe("succeeded");
  });

  it("stops the run when the ticket is not corrected within a business day", async () => {
    const office = await officeWithLeaverOnTicket("corrected");
    expect(await office.run(office.request)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("could still learn"),
    });
    expect(office.desk.ledger).toEqual([]);
  });

  it("may know, which stays on the ticket with its reason and is not asked again", async () => {
    const office = await officeWithLeaverOnTicket("the person may know");
    expect((await office.run(office.request)).outcome).toBe("succeeded");
    const notes = await office.look.notesOf(office.ticketId);
    expect(notes[0]).toMatchObject({ visibility: "internal", text: expect.stringContaining("Lee has resigned") });
    expect(office.people.asked.filter(({ path }) => path.endsWith("audience/decision"))).toHaveLength(1);
    // No ticket refers to an inactive contact afterwards.
    expect(await office.look.additionalContactsOf(office.ticketId)).toEqual([]);
  });

  it.each(["answer lost", "request lost"] as const)("is taken off the ticket once when the %s", async (kind) => {
    const office = await officeWithLeaverOnTicket("the person may know");
    office.desk.failNext({ operation: "removeAdditionalContact", kind });
    expect((await office.run(office.request)).outcome).toBe("succeeded");
    const removals = office.desk.ledger.filter(
      ({ operation, happenedAt }) => operation === "removeAdditionalContact" && happenedAt !== undefined,
    );
    expect(removals).toHaveLength(1);
  });

  it("is asked about again when a new way opens before the form is mailed", async () => {
    const office = await createOffice(removeContact, {
      said: answersWith({
        "authority/office/record": (request) => {
          office.desk.byHand.addAdditionalContact(request.ticket ?? "", "102");
          return usualAnswers["authority/office/record"] as Json;
        },
      }),
    });
    const status = await office.run(openRequest);
    expect(status.requests.map(({ path }) => path)).toEqual(["ready/answer/mail/audience/decision"]);
    expect(office.desk.ledger.some(({ operation }) => operation === "triggerNotification")).toBe(false);
  });

  it.each(["service rule", "our mail", "person"] as const)(
    "is asked about when a new way opens while a person finds out whether the mail went (%s)",
    async (channel) => {
      const open = { "ready/answer/mail/found": undefined, "ready/answer/mail/audience/decision": undefined };
      const office = await adoptedOffice({ tenant: testTenant({ channel }), said: answersWith(open) });
      const asking = await office.drive(office.runId);
      expect(asking.requests.map(({ path }) => path)).toEqual(["ready/answer/mail/found"]);
      office.desk.byHand.addAdditionalContact(office.ticketId, "102");
      await office.engine.answer(asking.requests[0]?.token ?? "", { by: alex, value: { mail: "was not sent" } });
      const status = await office.drive(office.runId);
      expect(status.requests).toMatchObject([
        {
          path: "ready/answer/mail/audience/decision",
          to: "admin",
          text: expect.stringContaining("Lee Marsh is an additional contact"),
        },
      ]);
      const { history } = await office.look.notificationsOf({
        ticketId: office.ticketId,
        since: "2026-11-01T00:00:00Z",
      });
      expect(history).toEqual([]);
      expect(office.mail.delivered).toEqual([]);
      expect(office.people.asked.some(({ path }) => path === "ready/answer/mail/byHand")).toBe(false);
    },
  );

  it("gets no mail when yet another way opens while the office decides about the first", async () => {
    const office = await adoptedOffice({
      said: answersWith({
        "ready/answer/mail/found": () => {
          office.desk.byHand.addAdditionalContact(office.ticketId, "102");
          return { mail: "was not sent" };
        },
        "ready/answer/mail/audience/decision": () => {
          office.desk.byHand.changeTicket(office.ticketId, { contactId: "102" });
          return { decision: "the person may know", reason: "only as an additional contact" };
        },
      }),
    });
    const status = await office.drive(office.runId);
    expect(status.requests).toMatchObject([
      { path: "ready/answer/mail/triggered!", text: expect.stringContaining("Lee Marsh is the ticket contact") },
    ]);
    expect(office.desk.ledger.some(({ operation }) => operation === "triggerNotification")).toBe(false);
    // Put right, it is sent by trying again.
    office.desk.byHand.changeTicket(office.ticketId, { contactId: "101" });
    await office.engine.answer(status.requests[0]?.token ?? "", { by: jordan, value: { choice: "retry" } });
    expect((await office.drive(office.runId)).outcome).toBe("succeeded");
    expect(office.desk.ledger.filter(({ operation }) => operation === "triggerNotification")).toHaveLength(1);
  });

  it("is named to the person who sends the mail by hand", async () => {
    const office = await createOffice(removeContact, {
      tenant: testTenant({ channel: "person" }),
      said: answersWith(),
    });
    const status = await office.run(openRequest);
    expect(status.requests).toMatchObject([
      { path: "ready/answer/mail/byHand", text: expect.stringContaining("It must not reach Lee Marsh") },
    ]);
  });

  it("is asked about again when a new way opens before the ticket is completed", async () => {
    const office = await createOffice(removeContact, {
      said: answersWith({
        "closing/verification": (request) => {
          office.desk.byHand.addAdditionalContact(request.ticket ?? "", "102");
          return { evidence: "note on the ticket" };
        },
      }),
    });
    const status = await office.run(openRequest);
    expect(status.requests.map(({ path }) => path)).toEqual(["closing/audience/decision"]);
    expect(status.done).not.toContain("closing/completed");
  });
});

describe("a client portal in which people see each other's tickets", () => {
  const seed = { ...testSeed, companies: [{ id: "100", name: "Acme Dental", portalActive: true }] };
  const portalOf = async (policies: Parameters<typeof testTenant>[0]) => {
    const office = await createOffice(removeContact, { seed, tenant: testTenant(policies), said: answersWith() });
    return { office, status: await office.run(openRequest) };
  };

  it("is a way to learn of it", async () => {
    const { status } = await portalOf({});
    expect(status.requests).toMatchObject([{ path: at, text: expect.stringContaining("client portal") }]);
  });

  it("is none where the tenant says that people see only their own", async () => {
    const { status } = await portalOf({
      policies: { "remove-contact.tip-off": { portalShowsTicketsOfOthers: false, correctedWithin: "1 day" } },
    });
    expect(status.outcome).toBe("succeeded");
  });

  it("can be cleared by finding out that the person cannot see it", async () => {
    const said = answersWith({ [at]: { decision: "the person cannot see it", reason: "no portal account" } });
    const office = await createOffice(removeContact, { seed, said });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
  });
});
