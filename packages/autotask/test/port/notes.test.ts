import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { acmeDraft, portBench } from "./support/port-bench.ts";

const internal = { kind: "internal note", title: "For us", text: "Keep this inside." } as const;
const customer = { kind: "customer note", title: "For you", text: "We have begun." } as const;

describe("notes", () => {
  it("leave with the numbers of the tenant's own labels, never with fixed ones", async () => {
    const bench = portBench();
    // A tenant numbers its choices the other way round: a table in code would publish what is internal.
    bench.fake.state.setPicklist("TicketNotes", "publish", [
      { value: 1, label: "Internal Only" },
      { value: 2, label: "All Autotask Users" },
    ]);
    bench.fake.state.setPicklist("TicketNotes", "noteType", [{ value: 17, label: "Ticket Notes" }]);
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    await bench.ticketing.addInternalNote(ticketId, internal);
    await bench.ticketing.addCustomerNote(ticketId, customer);
    expect(bench.call.writes.slice(1).map(({ request }) => request.body)).toMatchObject([
      { publish: 1, noteType: 17 },
      { publish: 2, noteType: 17 },
    ]);
    const notes = await bench.ticketing.notesOf(ticketId);
    expect(notes.map(({ visibility }) => visibility)).toEqual(["internal", "customer"]);
  });

  it("carry a marker the customer never sees", async () => {
    const { ticketing, fake } = portBench();
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    await ticketing.addInternalNote(ticketId, internal);
    await ticketing.addCustomerNote(ticketId, customer);
    const stored = fake.state.find("TicketNotes").map(({ description }) => description);
    expect(stored).toEqual(["Keep this inside.\n\n[written by msp-workflows, msp-1]", "We have begun."]);
  });

  it("count as readable by the customer when their publishing is not known to be internal", async () => {
    const { ticketing, fake } = portBench();
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    const ticket = Number(ticketId);
    for (const publish of [2, 4, 1])
      fake.ui.addNote(ticket, { description: "By hand", publish }, { resourceID: 1_001 });
    const notes = await ticketing.notesOf(ticketId);
    expect(notes.map(({ visibility }) => visibility)).toEqual(["internal", "customer", "customer"]);
    expect(notes[0]?.createdBy).toBe("resource 1001");
  });

  it("are refused where internal and customer notes would be published alike", async () => {
    const { ticketing, call } = portBench({ setup: { notes: { internal: { label: "All Autotask Users" } } } });
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    const adding = ticketing.addInternalNote(ticketId, internal);
    await expect(adding).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(adding).rejects.toThrow("published alike");
    expect(call.writes).toHaveLength(1);
  });

  it("are refused where the tenant's label is unknown, with the nearest ones", async () => {
    const { ticketing } = portBench({ setup: { notes: { internal: { label: "Internal Project Teem" } } } });
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    const adding = ticketing.addInternalNote(ticketId, internal);
    await expect(adding).rejects.toThrow('"policies", "autotask", "notes", "internal" of tenant "example-msp"');
    await expect(adding).rejects.toThrow('Nearest: "Internal Project Team"');
  });

  it("refuse a marker that would not be found again", async () => {
    const bench = portBench();
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    const { ticketing } = bench.on({ marker: "two words" });
    await expect(ticketing.addInternalNote(ticketId, internal)).rejects.toThrow("a note's marker is one word");
  });
});
