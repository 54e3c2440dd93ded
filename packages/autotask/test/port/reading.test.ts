import { acmeIds, acmeSeed } from "@msp/autotask/testing";
import { NotFoundError, UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { acmeDraft, portBench } from "./support/port-bench.ts";

const { companies, contacts } = acmeIds;

describe("reading", () => {
  it("tells a customer's kind and portal", async () => {
    const { ticketing, fake } = portBench();
    fake.state.change("Companies", companies.acmeDental, { isClientPortalActive: true });
    expect(await ticketing.getCompany(String(companies.acmeDental))).toEqual({
      id: "174",
      name: "Acme Dental",
      isActive: true,
      portalActive: true,
      kind: { label: "Customer" },
    });
    expect(await ticketing.getCompany("0")).toMatchObject({ name: "Example MSP", portalActive: false });
  });

  it("tells who may be mailed, and whose address is missing", async () => {
    const { ticketing } = portBench();
    expect(await ticketing.getContact(String(contacts.silent))).toMatchObject({ receivesMail: false, isActive: true });
    expect(await ticketing.getContact(String(contacts.officeManager))).toMatchObject({
      receivesMail: true,
      isPrimary: true,
    });
    expect(await ticketing.getContact(String(contacts.unreachable))).not.toHaveProperty("email");
  });

  it("finds a contact by any of its addresses", async () => {
    const { ticketing, fake } = portBench();
    fake.state.change("Contacts", contacts.leaver, { emailAddress2: "sporter@example.com" });
    const query = { companyId: String(companies.acmeDental), email: "SPorter@example.com" };
    expect(await ticketing.findContacts(query)).toMatchObject([{ id: String(contacts.leaver) }]);
  });

  it("does not pass over an additional contact it cannot see", async () => {
    const { ticketing, fake } = portBench();
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    await ticketing.addAdditionalContact(ticketId, String(contacts.leaver));
    fake.state.remove("Contacts", contacts.leaver);
    await expect(ticketing.additionalContactsOf(ticketId)).rejects.toBeInstanceOf(NotFoundError);
  });

  it("lists only checklist libraries for tickets", async () => {
    const { ticketing } = portBench();
    expect(await ticketing.findChecklistLibraries({ name: "Project kick-off" })).toEqual([]);
    expect(await ticketing.findChecklistLibraries({ name: "" })).toEqual([]);
    expect(await ticketing.findCompanies({ name: " " })).toEqual([]);
  });

  it("shows times as UTC instants, whatever zone the computer is in", async () => {
    const { ticketing, fake } = portBench();
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    const stored = fake.state.get("Tickets", Number(ticketId));
    expect(stored?.createDate).not.toMatch(/Z$/);
    const { createdAt } = await ticketing.getTicket(ticketId);
    expect(createdAt).toBe("2026-11-23T14:00:00.000Z");
  });

  it("says `no permission` for a history it may not read, even where the tenant file promises it", async () => {
    const { ticketing } = portBench({ fake: { seed: acmeSeed({ notificationHistory: "None" }) } });
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    const { history } = await ticketing.notificationsOf({ ticketId, since: "2026-01-01T00:00:00Z" });
    expect(history).toBe("no permission");
  });

  it("does not read once its time is over", async () => {
    const bench = portBench();
    const { ticketing } = bench.on({ notAfter: bench.clock.now() - 1 });
    await expect(ticketing.getTicket("1")).rejects.toBeInstanceOf(UnavailableError);
  });
});

describe("a zone that does not route sparse updates", () => {
  it("announces one write per call: the first learns the way, the second takes it", async () => {
    const bench = portBench({ fake: { assumptions: { patchNotRouted: true } } });
    const { ticketId } = await bench.ticketing.openTicket({ ...acmeDraft, description: "Keep me." });
    const attempts = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      const { ticketing, call } = bench.on();
      const failure = await ticketing.changeTicket(ticketId, { title: "New title" }).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(call.writes).toHaveLength(1);
      attempts.push(failure);
      if (failure === undefined) break;
      expect(failure).toBeInstanceOf(UnavailableError);
    }
    expect(attempts.at(-1)).toBeUndefined();
    expect(await bench.ticketing.getTicket(ticketId)).toMatchObject({ title: "New title", description: "Keep me." });
  });
});
