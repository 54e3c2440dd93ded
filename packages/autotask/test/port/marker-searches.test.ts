import { autotask, createAutotaskClient } from "@msp/autotask";
import { acmeIds } from "@msp/autotask/testing";
import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { acmeDraft, portBench } from "./support/port-bench.ts";

const { technician } = acmeIds.resources;
const ofTicket = (bench: ReturnType<typeof portBench>) => ({
  marker: "msp-1",
  companyId: acmeDraft.companyId,
  since: new Date(bench.clock.now()).toISOString(),
});

describe("searching for a marker", () => {
  it("knows the API user's own tickets when they were opened in the name of a technician", async () => {
    const bench = portBench({ settings: { impersonationResourceId: technician } });
    bench.fake.state.allowImpersonation(technician);
    const query = ofTicket(bench);
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    expect(bench.fake.state.get("Tickets", Number(ticketId))?.creatorResourceID).toBe(technician);
    expect((await bench.ticketing.findTicketsByMarker(query)).matches).toMatchObject([{ id: ticketId }]);
  });

  it("takes the resource the tenant names", async () => {
    const named = portBench({ setup: { apiResourceId: 900 } });
    const { ticketId } = await named.ticketing.openTicket(acmeDraft);
    expect((await named.ticketing.findTicketsByMarker(ofTicket(named))).matches).toMatchObject([{ id: ticketId }]);
    const other = portBench({ setup: { apiResourceId: 901 } });
    await other.ticketing.openTicket(acmeDraft);
    expect((await other.ticketing.findTicketsByMarker(ofTicket(other))).matches).toEqual([]);
  });

  it("does not guess which resource is ours", async () => {
    const bench = portBench();
    bench.fake.state.add("Resources", { firstName: "Another", lastName: "API user", userName: "API-User" });
    await bench.ticketing.openTicket(acmeDraft);
    const searching = bench.ticketing.findTicketsByMarker(ofTicket(bench));
    await expect(searching).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(searching).rejects.toThrow('"apiResourceId"');
  });

  it("says so when a client came without the settings that name its user", async () => {
    const bench = portBench();
    await bench.ticketing.openTicket(acmeDraft);
    const { tenant, clock, call } = bench;
    const client = createAutotaskClient(bench.settings);
    const ticketing = autotask({ tenant, client, clock, settings: { environment: {} } }).on(call);
    const searching = ticketing.findTicketsByMarker(ofTicket(bench));
    await expect(searching).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(searching).rejects.toThrow("a client was handed over without the settings that name its user");
  });

  it("allows for clocks that differ a little", async () => {
    const bench = portBench();
    await bench.ticketing.openTicket(acmeDraft);
    const since = (ms: number) => new Date(bench.clock.now() + ms).toISOString();
    const search = async (ms: number) =>
      (await bench.ticketing.findTicketsByMarker({ ...ofTicket(bench), since: since(ms) })).matches.length;
    expect(await search(60_000)).toBe(1);
    expect(await search(180_000)).toBe(0);
  });

  it("finds nothing, and says so, where externalID does not stay", async () => {
    const bench = portBench({ fake: { assumptions: { fieldsLostOnCreate: { Tickets: ["externalID"] } } } });
    const query = ofTicket(bench);
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    expect((await bench.ticketing.getTicket(ticketId)).marker).toBeUndefined();
    expect(await bench.ticketing.findTicketsByMarker(query)).toEqual({ matches: [], controlSeen: false });
  });

  it("takes no other software's external id for a marker of ours", async () => {
    const bench = portBench();
    const theirs = bench.on({ marker: "alert-17" });
    await theirs.ticketing.openTicket(acmeDraft);
    expect(await bench.ticketing.findTicketsByMarker(ofTicket(bench))).toEqual({ matches: [], controlSeen: false });
    await bench.on({ marker: "msp-2" }).ticketing.openTicket(acmeDraft);
    expect(await bench.ticketing.findTicketsByMarker(ofTicket(bench))).toEqual({ matches: [], controlSeen: true });
  });

  it("asks for the control in the very question it asks for the marker in", async () => {
    const bench = portBench();
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    await bench.ticketing.addInternalNote(ticketId, { kind: "internal note", title: "One", text: "First." });
    const asked = () => bench.fake.requests.filter(({ path }) => path.endsWith("/query")).length;
    const before = asked();
    await bench.ticketing.findTicketsByMarker({ ...ofTicket(bench), marker: "msp-never" });
    // One question finds another record of ours, one looks for it and for the marker, one tells which resource is ours.
    expect(asked() - before).toBeLessThanOrEqual(3);
    const notes = { ticketId, marker: "msp-never", since: "2026-01-01T00:00:00Z" };
    expect(await bench.ticketing.findNotesByMarker(notes)).toEqual({ matches: [], controlSeen: true });
  });
});
