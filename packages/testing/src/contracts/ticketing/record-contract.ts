import { ConflictError, InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { expect } from "vitest";
import type { TicketingSuite } from "./ticketing-bench.ts";

const startsAt = "2026-12-07T14:00:00.000Z";
const endsAt = "2026-12-07T16:00:00.000Z";

/** Visits, calendars, companies, contracts, installed items, files, time and history. */
export function recordContract({ test }: TicketingSuite): void {
  test("plans a visit step by step, and reads it back whole", async (bench) => {
    const { world, reading } = bench;
    const ticketId = await bench.openTicket();
    const { ticketing } = bench.writing();
    const draft = { companyId: world.company.id, description: "New screen", startsAt, endsAt };
    const { serviceCallId } = await ticketing.planServiceCall(draft);
    await bench.settle();
    await bench.writing().ticketing.addTicketToServiceCall(serviceCallId, ticketId);
    await bench.settle();
    const going = { ticketId, resourceId: world.resource.id };
    await bench.writing().ticketing.assignToServiceCall(serviceCallId, going);
    await bench.settle();
    const expected = {
      id: serviceCallId,
      ...draft,
      isComplete: false,
      tickets: [{ ticketId, resourceIds: [world.resource.id] }],
    };
    expect(await reading.getServiceCall(serviceCallId)).toEqual(expected);
    expect(await reading.serviceCallsOf({ ticketId })).toEqual([expected]);
    const ofCompany = (from: string, until: string) =>
      reading.serviceCallsOf({ companyId: world.company.id, from, until });
    expect(await ofCompany("2026-12-07T15:00:00Z", "2026-12-07T15:10:00Z")).toEqual([expected]);
    expect(await ofCompany(endsAt, "2026-12-08T00:00:00Z")).toEqual([]);
    const changing = bench.writing();
    await changing.ticketing.changeServiceCall(serviceCallId, { isComplete: true });
    expect(changing.call.writes[0]?.prior).toEqual({ isComplete: false });
    await bench.settle();
    expect((await reading.getServiceCall(serviceCallId)).isComplete).toBe(true);
  });

  test("refuses visits that end before they begin, doubled parts, and other companies' tickets", async (bench) => {
    const { world } = bench;
    const ticketId = await bench.openTicket();
    const { ticketing, call } = bench.writing();
    const draft = { companyId: world.company.id, description: "New screen", startsAt, endsAt };
    const backwards = ticketing.planServiceCall({ ...draft, startsAt: endsAt, endsAt: startsAt });
    await expect(backwards).rejects.toBeInstanceOf(InvalidRequestError);
    expect(call.writes).toEqual([]);
    const { serviceCallId } = await ticketing.planServiceCall(draft);
    const others = await ticketing.planServiceCall({ ...draft, companyId: world.formerCustomer.id });
    await bench.settle();
    await bench.writing().ticketing.addTicketToServiceCall(serviceCallId, ticketId);
    await bench.settle();
    const again = bench.writing().ticketing;
    await expect(again.addTicketToServiceCall(serviceCallId, ticketId)).rejects.toBeInstanceOf(ConflictError);
    await expect(again.addTicketToServiceCall(others.serviceCallId, ticketId)).rejects.toBeInstanceOf(
      InvalidRequestError,
    );
    const elsewhere = { ticketId, resourceId: world.resource.id };
    await expect(again.assignToServiceCall(others.serviceCallId, elsewhere)).rejects.toBeInstanceOf(NotFoundError);
    const late = again.changeServiceCall(serviceCallId, { endsAt: startsAt });
    await expect(late).rejects.toBeInstanceOf(InvalidRequestError);
  });

  test("finds what touches a stretch of a calendar, and nothing else", async (bench) => {
    const { world, reading } = bench;
    const resourceId = world.resource.id;
    await bench.writing().ticketing.bookAppointment({ resourceId, title: "Call back", startsAt, endsAt });
    await bench.settle();
    const within = (from: string, until: string) => reading.appointmentsOf({ resourceId, from, until });
    expect(await within("2026-12-07T15:00:00Z", "2026-12-07T15:30:00Z")).toMatchObject([
      { resourceId, title: "Call back", startsAt, endsAt },
    ]);
    expect(await within("2026-12-07T10:00:00Z", startsAt)).toEqual([]);
    expect(await within(endsAt, "2026-12-07T20:00:00Z")).toEqual([]);
  });

  test("makes a prospect and turns it into a customer, telling what it was", async (bench) => {
    const { world, reading } = bench;
    const draft = {
      name: "Cedar Clinic",
      kind: world.companyKind.first,
      phone: "555-0133",
      ownerResourceId: world.resource.id,
    };
    const { companyId } = await bench.writing().ticketing.createCompany(draft);
    await bench.settle();
    expect(await reading.getCompany(companyId)).toMatchObject({
      name: "Cedar Clinic",
      isActive: true,
      kind: { label: world.companyKind.first },
    });
    const changing = bench.writing();
    await changing.ticketing.changeCompany(companyId, { kind: world.companyKind.second });
    expect(changing.call.writes[0]?.prior).toEqual({ kind: world.companyKind.first });
    await bench.settle();
    expect((await reading.getCompany(companyId)).kind?.label).toBe(world.companyKind.second);
    const unknown = bench
      .writing()
      .ticketing.createCompany({ ...draft, name: "Dogwood Deli", ownerResourceId: "987654321" });
    await expect(unknown).rejects.toBeInstanceOf(NotFoundError);
  });

  test("creates a contract and adds each service to it once", async (bench) => {
    const { world, reading } = bench;
    const terms = { companyId: world.company.id, name: "Acme Dental Backup", type: world.contract.type };
    const { ticketing } = bench.writing();
    const backwards = ticketing.createContract({ ...terms, startsOn: "2028-01-01", endsOn: "2027-01-01" });
    await expect(backwards).rejects.toBeInstanceOf(InvalidRequestError);
    const { contractId } = await ticketing.createContract({ ...terms, startsOn: "2026-01-01", endsOn: "2028-01-01" });
    await bench.settle();
    expect(await reading.contractsOf(world.company.id)).toContainEqual(
      expect.objectContaining({ id: contractId, name: "Acme Dental Backup", isActive: true }),
    );
    const [service] = await reading.findServices({ name: ` ${world.service.name.toUpperCase()} ` });
    expect(service).toMatchObject({ id: world.service.id, isActive: true });
    await bench.writing().ticketing.addContractService(contractId, { serviceId: world.service.id, unitPrice: 40 });
    await bench.settle();
    expect(await reading.contractServicesOf(contractId)).toMatchObject([
      { contractId, serviceId: world.service.id, unitPrice: 40 },
    ]);
    const twice = bench.writing().ticketing.addContractService(contractId, { serviceId: world.service.id });
    await expect(twice).rejects.toBeInstanceOf(ConflictError);
  });

  test("hands an installed item from one contact to another, to nobody, and not to another company", async (bench) => {
    const { company, configurationItem, formerCustomer } = bench.world;
    const { reading } = bench;
    const before = await reading.configurationItemsOf({ companyId: company.id });
    expect(before).toContainEqual(expect.objectContaining({ id: configurationItem.id, isActive: true }));
    const stranger = bench
      .writing()
      .ticketing.changeConfigurationItem(configurationItem.id, { contactId: formerCustomer.contactId });
    await expect(stranger).rejects.toBeInstanceOf(InvalidRequestError);
    await bench
      .writing()
      .ticketing.changeConfigurationItem(configurationItem.id, { contactId: company.secondContact.id });
    await bench.settle();
    const retiring = bench.writing();
    await retiring.ticketing.changeConfigurationItem(configurationItem.id, { contactId: null, isActive: false });
    expect(retiring.call.writes[0]?.prior).toEqual({ contactId: company.secondContact.id, isActive: true });
    await bench.settle();
    const after = (await reading.configurationItemsOf({ companyId: company.id })).find(
      ({ id }) => id === configurationItem.id,
    );
    expect(after?.contactId).toBeUndefined();
    expect(after?.isActive).toBe(false);
  });

  test("keeps files apart by who can open them, and gives back exactly what was attached", async (bench) => {
    const ticketId = await bench.openTicket();
    const content = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
    const { ticketing, call } = bench.writing();
    const file = { title: "Log", fileName: "log.bin", content };
    const { attachmentId } = await ticketing.attachFile(ticketId, { kind: "internal file", ...file });
    await ticketing.attachFile(ticketId, { kind: "customer file", ...file, title: "Report" });
    await bench.settle();
    const found = await bench.reading.attachmentsOf(ticketId);
    expect(found.map(({ title, visibility }) => [title, visibility])).toEqual([
      ["Log", "internal"],
      ["Report", "customer"],
    ]);
    expect(await bench.reading.readAttachment(ticketId, attachmentId)).toEqual(content);
    // What was attached is told by size and hash; the content itself stays out of plans and journals.
    expect(JSON.stringify(call.writes)).not.toContain(Buffer.from(content).toString("base64").slice(0, 40));
    expect(call.writes[0]?.fields).toMatchObject({ bytes: 300, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const other = await bench.openTicket();
    await expect(bench.reading.readAttachment(other, attachmentId)).rejects.toBeInstanceOf(NotFoundError);
  });

  test("records time worked, and refuses none at all or more than a day of it", async (bench) => {
    const ticketId = await bench.openTicket();
    const resourceId = bench.world.resource.id;
    const work = { resourceId, startsAt, endsAt, summary: "Replaced the screen.", internalNotes: "Cable was loose." };
    const { ticketing } = bench.writing();
    for (const end of [startsAt, "2026-12-08T15:00:00Z"]) {
      await expect(ticketing.logTime(ticketId, { ...work, endsAt: end })).rejects.toBeInstanceOf(InvalidRequestError);
    }
    await ticketing.logTime(ticketId, work);
    await bench.settle();
    expect(await bench.reading.timeEntriesOf(ticketId)).toMatchObject([{ ticketId, ...work, hours: 2 }]);
  });

  test("tells a ticket's history in order", async (bench) => {
    const ticketId = await bench.openTicket();
    await bench.writing().ticketing.changeTicket(ticketId, { title: "Another title" });
    await bench.settle();
    const history = await bench.reading.historyOf(ticketId);
    expect(history.length).toBeGreaterThan(1);
    expect([...history].sort((left, right) => left.at.localeCompare(right.at))).toEqual(history);
    await expect(bench.reading.historyOf("987654321")).rejects.toBeInstanceOf(NotFoundError);
  });
}
