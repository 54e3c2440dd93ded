import { verifyJournal } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice } from "../support/create-office.ts";
import { answersWith } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";

const template = "[External] Send User Offboarding Form to ticket contact";

describe("a removal that opens its ticket", async () => {
  const office = await createOffice(removeContact, { said: answersWith() });
  const runId = await office.start(openRequest);
  const status = await office.drive(runId);
  const { ticketId } = status.output as { ticketId: string };
  const askedAt = (path: string) =>
    new Date(office.people.asked.find((one) => one.path === path)?.openedAt ?? 0).toISOString();

  it("leaves nothing unproved", () => {
    expect(status).toMatchObject({
      outcome: "succeeded",
      doubts: [],
      output: { removed: "Lee Marsh", authority: "Dana Cole", contactDeactivated: true, cameBack: [] },
    });
  });

  it("leaves a completed ticket of the right category, contact and checklist", async () => {
    const ticket = await office.look.getTicket(ticketId);
    expect(ticket).toMatchObject({
      title: "Remove Lee Marsh",
      companyId: "100",
      contactId: "101",
      category: { id: "administrative-change" },
      priority: { id: "medium" },
      status: { id: "complete" },
      primaryResourceId: "11",
    });
    const items = await office.look.checklistOf(ticketId);
    expect(items).toHaveLength(14);
    expect(items.filter(({ isDone }) => !isDone)).toEqual([]);
  });

  it("mails the form once, and nobody else ever", async () => {
    const { history } = await office.look.notificationsOf({ ticketId, since: "2026-11-01T00:00:00Z" });
    expect(history).toMatchObject([
      { template, recipient: "dana.cole@acme-dental.example.com" },
      { template, recipient: "alex.kim@msp.example.com" },
    ]);
    expect(office.mail.delivered).toEqual([]);
  });

  it("tells the customer nothing on the ticket", async () => {
    const notes = await office.look.notesOf(ticketId);
    expect(notes.map(({ title, visibility }) => [title, visibility])).toEqual([
      ["Authority confirmed", "internal"],
      ["Lock-out scheduled", "internal"],
      ["Locked out", "internal"],
      ["Removal completed", "internal"],
    ]);
  });

  it("locks out at the effective time in the customer's zone, not before", () => {
    expect(askedAt("ready/answer/form") < "2026-11-24").toBe(true);
    expect(askedAt("ready/lockOut/snapshot")).toBe("2026-11-30T22:00:00.000Z");
  });

  it("deactivates the contact after everything else but the closing", async () => {
    expect((await office.look.getContact("102")).isActive).toBe(false);
    expect(office.desk.ledger.slice(-3).map(({ operation }) => operation)).toEqual([
      "setContactActive",
      "addInternalNote",
      "completeTicket",
    ]);
  });

  it("looks again 7 and 30 days after closing", () => {
    const days = (path: string) =>
      (Date.parse(askedAt(path)) - Date.parse(askedAt("closing/verification"))) / 86_400_000;
    expect(days("later/looks[7-days]/look")).toBeCloseTo(7, 1);
    expect(days("later/looks[30-days]/look")).toBeCloseTo(30, 1);
  });

  it("is the same run when it is started twice with one key", async () => {
    const writes = office.desk.ledger.length;
    expect(await office.start(openRequest)).toBe(runId);
    await office.drive(runId);
    expect(office.desk.ledger).toHaveLength(writes);
  });

  it("leaves a journal whose chain holds", async () => {
    expect(verifyJournal(await office.engine.journal(runId))).toMatchObject({ verdict: "consistent" });
  });
});
