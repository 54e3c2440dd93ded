import { createAutotaskClient } from "@msp/autotask";
import { acmeIds } from "@msp/autotask/testing";
import { ConflictError, InvalidRequestError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { acmeDraft, portBench } from "./support/port-bench.ts";

const { companies, contacts, resources, roles, queues, checklistLibraries } = acmeIds;

const clientOf = ({ settings }: ReturnType<typeof portBench>) => createAutotaskClient(settings);
const draft = { companyID: companies.acmeDental, title: "Remove a user", status: 1, priority: 2 };
const writesTo = ({ fake }: ReturnType<typeof portBench>, path: RegExp) =>
  fake.requests.filter(({ method, path: asked }) => method !== "GET" && path.test(asked)).length;

async function withTicket() {
  const bench = portBench();
  const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
  return { ...bench, ticketId };
}

describe("traps of the service", () => {
  it("2: every sentence of a refusal is told, and it is asked once", async () => {
    const bench = portBench();
    const creating = clientOf(bench).tickets.create({
      ...draft,
      queueID: queues.administration,
      priority: 99,
      source: 99,
    });
    const error = await creating.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(String(error)).toContain("entity for priority . Value does not reference an existing entity for source .");
    expect(writesTo(bench, /\/Tickets$/)).toBe(1);
    expect(bench.fake.ledger).toEqual([]);
  });

  it("6: whether a contact is active is sent as a number, below the company; a boolean is not sent at all", async () => {
    const bench = portBench();
    await bench.ticketing.setContactActive(String(contacts.leaver), false);
    const { method, url, body } = bench.call.writes[0]?.request ?? {};
    expect([method, new URL(url ?? "").pathname, body]).toEqual([
      "PATCH",
      `/atservicesrest/v1.0/Companies/${companies.acmeDental}/Contacts`,
      { id: contacts.leaver, isActive: 0 },
    ]);
    const before = bench.fake.requests.length;
    const boolean = { id: contacts.leaver, isActive: false } as never;
    await expect(clientOf(bench).contacts.update(companies.acmeDental, boolean)).rejects.toThrow(
      "a whole number is needed",
    );
    expect(bench.fake.requests).toHaveLength(before);
  });

  it("7: a resource goes with its role in one request; alone it is refused in the service's words", async () => {
    const bench = await withTicket();
    await bench.ticketing.changeTicket(bench.ticketId, { primaryResourceId: String(resources.technician) });
    expect(bench.call.writes.at(-1)?.request.body).toMatchObject({
      assignedResourceID: resources.technician,
      assignedResourceRoleID: roles.helpDesk,
    });
    const alone = clientOf(bench).tickets.create({ ...draft, assignedResourceID: resources.technician });
    await expect(alone).rejects.toThrow("you must assign both a assignedResourceID and assignedResourceRoleID");
  });

  it("8: a ticket can be the provider's own, with the company 0", async () => {
    const { ticketing, fake } = portBench();
    const { contactId: _nobody, ...own } = { ...acmeDraft, companyId: "0" };
    const { ticketId } = await ticketing.openTicket(own);
    expect(fake.state.get("Tickets", Number(ticketId))?.companyID).toBe(0);
    expect((await ticketing.getTicket(ticketId)).companyId).toBe("0");
  });

  it("15: a checklist is sent once, also when its answer is lost, and what stood there before is told", async () => {
    const bench = await withTicket();
    const { ticketing, ticketId, fake, call } = bench;
    await ticketing.addChecklistItem(ticketId, { title: "By hand", isImportant: false });
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { path: /\/ChecklistLibraries$/ } });
    const applying = ticketing.applyChecklist(ticketId, String(checklistLibraries.removalGeneric));
    await expect(applying).rejects.toBeInstanceOf(UnknownOutcomeError);
    expect(call.writes.at(-1)?.prior).toMatchObject({ items: [{ title: "By hand" }] });
    expect(writesTo(bench, /\/ChecklistLibraries$/)).toBe(1);
    expect(fake.state.find("TicketChecklistItems")).toHaveLength(4);
  });

  it("16: the ticket contact is not made an additional one, which would take it from the ticket", async () => {
    const bench = await withTicket();
    const adding = bench.ticketing.addAdditionalContact(bench.ticketId, String(contacts.officeManager));
    await expect(adding).rejects.toBeInstanceOf(ConflictError);
    await expect(adding).rejects.toThrow("which adding would clear");
    expect(writesTo(bench, /\/AdditionalContacts$/)).toBe(0);
    expect(bench.fake.state.get("Tickets", Number(bench.ticketId))?.contactID).toBe(contacts.officeManager);
  });

  it("17: an inactive contact is refused in the service's words, and nothing is written", async () => {
    const { ticketing, fake } = portBench();
    const opening = ticketing.openTicket({ ...acmeDraft, contactId: String(contacts.gone) });
    await expect(opening).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(opening).rejects.toThrow("contactID of type: Contact does not exist or is invalid");
    expect(fake.ledger).toEqual([]);
  });

  it("21: a ticket opened a moment ago can be written to although it cannot be read yet", async () => {
    const { ticketing, fake, clock } = portBench({ fake: { replicationLagMs: 2_000 } });
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    const changing = ticketing.changeTicket(ticketId, { title: "Remove Sam Porter today" });
    await clock.advance(10_000);
    await changing;
    expect(fake.state.get("Tickets", Number(ticketId))?.title).toBe("Remove Sam Porter today");
  });
});
