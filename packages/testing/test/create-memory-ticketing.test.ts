import { defineTenant } from "@msp/workflows";
import { InvalidRequestError, UnavailableError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { recordingCall } from "../src/contracts/index.ts";
import { createFakeClock, createMemoryTicketing, exampleTenant, type MemoryTicketingOptions } from "../src/index.ts";

const draft = {
  companyId: "100",
  title: "Remove Lee Marsh",
  category: "administrative-change",
  priority: "medium",
  queue: "administration",
  contactId: "101",
};

function bench(options: Omit<MemoryTicketingOptions, "clock"> = {}) {
  const clock = createFakeClock();
  const desk = createMemoryTicketing({ clock, ...options });
  return { clock, desk, ticketing: desk.on(recordingCall({ marker: "marker-1" })) };
}

describe("createMemoryTicketing", () => {
  it("hides what was written from searches until the lag has passed", async () => {
    const { clock, ticketing } = bench({ searchLagMs: 5_000 });
    const since = new Date(clock.now()).toISOString();
    await ticketing.openTicket(draft);
    await clock.advance(4_999);
    expect((await ticketing.findTicketsByMarker({ marker: "marker-1", companyId: "100", since })).matches).toEqual([]);
    await clock.advance(1);
    expect((await ticketing.findTicketsByMarker({ marker: "marker-1", companyId: "100", since })).matches).toHaveLength(
      1,
    );
  });

  it("lets a lost request happen late, and the ledger tells when", async () => {
    const { clock, desk, ticketing } = bench();
    const sentAt = clock.now();
    desk.failNext({ kind: "late", afterMs: 4_000 });
    await expect(ticketing.openTicket(draft)).rejects.toBeInstanceOf(UnknownOutcomeError);
    await clock.advance(10_000);
    const [ticket] = (await ticketing.findOpenTickets({ companyId: "100" })).filter(
      ({ title }) => title === draft.title,
    );
    expect(ticket?.createdAt).toBe(new Date(sentAt + 4_000).toISOString());
    expect(desk.ledger).toMatchObject([
      { operation: "openTicket", marker: "marker-1", sentAt, happenedAt: sentAt + 4_000 },
    ]);
  });

  it("refuses or cannot be reached when told to, and the ledger knows that nothing happened", async () => {
    const { desk, ticketing } = bench();
    desk.failNext({ kind: "refused", operation: "changeTicket" });
    desk.failNext({ kind: "unavailable" });
    await expect(ticketing.openTicket(draft)).rejects.toBeInstanceOf(UnavailableError);
    const { ticketId } = await ticketing.openTicket(draft);
    await expect(ticketing.changeTicket(ticketId, { title: "New" })).rejects.toBeInstanceOf(InvalidRequestError);
    expect(desk.ledger.map(({ operation, happenedAt }) => [operation, happenedAt !== undefined])).toEqual([
      ["openTicket", true],
      ["changeTicket", false],
    ]);
  });

  it("mails by its own rules: the contacts who may be mailed, and the technician", async () => {
    const { clock, desk, ticketing } = bench();
    const { ticketId } = await ticketing.openTicket({ ...draft, primaryResourceId: "11" });
    await ticketing.addAdditionalContact(ticketId, "103");
    await ticketing.addAdditionalContact(ticketId, "105");
    await ticketing.triggerNotification(ticketId, "send-offboarding-form");
    desk.byHand.setContactActive("103", false);
    const since = new Date(clock.now()).toISOString();
    await clock.advance(60_000);
    const { history } = await ticketing.notificationsOf({ ticketId, since });
    expect(history).toMatchObject([
      { recipient: "dana.cole@acme-dental.example.com" },
      { recipient: "alex.kim@msp.example.com" },
    ]);
  });

  it("does not mail at a tenant whose rule does not exist", async () => {
    const { clock, ticketing } = bench({ rules: [] });
    const { ticketId } = await ticketing.openTicket(draft);
    await ticketing.triggerNotification(ticketId, "send-offboarding-form");
    await clock.advance(3_600_000);
    expect((await ticketing.getTicket(ticketId)).lastCustomerNotificationAt).toBeUndefined();
  });

  it("obeys a rule about a status, whoever changed it, and only when it changed", async () => {
    const rules = [
      { template: "Closed", when: { status: "Complete" }, to: ["ticket contact"] as const, delayMs: 1_000 },
    ];
    const { clock, desk, ticketing } = bench({ rules });
    const { ticketId } = await ticketing.openTicket(draft);
    desk.byHand.changeTicket(ticketId, { status: "complete" });
    desk.byHand.changeTicket(ticketId, { status: "complete" });
    const since = new Date(clock.now()).toISOString();
    await clock.advance(2_000);
    expect((await ticketing.notificationsOf({ ticketId, since })).history).toHaveLength(1);
  });

  it("triggers by status where the tenant's rule waits for one", async () => {
    const trigger = { status: "waiting-customer" } as const;
    const form = { label: "Form", channel: "service rule", trigger } as const;
    const bindings = { ...exampleTenant.bindings, notification: { form } };
    const tenant = defineTenant({ id: "by-status", title: "By status", bindings });
    const { clock, desk, ticketing } = bench({ tenant });
    const { ticketId } = await ticketing.openTicket(draft);
    await ticketing.triggerNotification(ticketId, "form");
    expect(desk.ledger.at(-1)).toMatchObject({ fields: { notification: "form", status: "waiting-customer" } });
    expect((await ticketing.getTicket(ticketId)).status.id).toBe("waiting-customer");
    await clock.advance(60_000);
    const { history } = await ticketing.notificationsOf({ ticketId, since: "2026-11-23T00:00:00Z" });
    expect(history).toMatchObject([{ template: "Form" }]);
  });

  it("shows what people did by hand: a ticket saved with its own mail, notes, ticks and contacts", async () => {
    const { clock, desk, ticketing } = bench();
    const since = new Date(clock.now()).toISOString();
    const mail = {
      template: "[External] Send User Offboarding Form to ticket contact",
      to: ["ticket contact"] as const,
    };
    const { ticketId } = desk.byHand.openTicket(draft, { by: "11", mail });
    desk.byHand.applyChecklist(ticketId, "401");
    const [item] = await ticketing.checklistOf(ticketId);
    desk.byHand.tickItem(ticketId, item?.id ?? "", { by: "11" });
    desk.byHand.addNote(ticketId, { title: "Called", text: "Nobody there.", visibility: "internal", by: "12" });
    desk.byHand.mail(ticketId, { template: "Second mail", to: ["account primary contact"] });
    desk.byHand.addAdditionalContact(ticketId, "101");
    const ticket = await ticketing.getTicket(ticketId);
    expect(ticket.marker).toBeUndefined();
    expect(ticket.contactId, "the service's own habit").toBeUndefined();
    expect(await ticketing.checklistOf(ticketId)).toMatchObject([{ isDone: true, doneBy: "11" }, {}, {}]);
    expect(await ticketing.notesOf(ticketId)).toMatchObject([{ title: "Called", createdBy: "12" }]);
    const { history } = await ticketing.notificationsOf({ ticketId, since });
    expect(history).toMatchObject([{ template: mail.template }, { template: "Second mail" }]);
  });

  it("takes its own seed", async () => {
    const seed = {
      companies: [{ id: "7", name: "Corner Clinic" }],
      contracts: [{ id: "8", companyId: "7", name: "Monthly", startsOn: "2026-01-01", isCancelled: true }],
      tickets: [
        { id: "9", companyId: "7", title: "Old", status: "Parked", priority: "low", createdAt: "2026-05-01T08:00:00Z" },
      ],
    };
    const { ticketing } = bench({ seed });
    expect(await ticketing.contractsOf("7")).toMatchObject([{ isActive: false }]);
    expect(await ticketing.findOpenTickets({ companyId: "7" })).toMatchObject([
      {
        id: "9",
        status: { label: "Parked" },
        priority: { id: "low", label: "Low" },
        createdAt: "2026-05-01T08:00:00.000Z",
      },
    ]);
  });
});
