import { NotFoundError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { acmeDraft, portBench } from "./support/port-bench.ts";

const note = { kind: "internal note", title: "Begun", text: "Begun." } as const;
const lagging = (ms: number) => portBench({ fake: { replicationLagMs: ms }, setup: { searchLagMs: 30_000 } });

/** The reads of single tickets so far. */
const looks = ({ fake }: ReturnType<typeof portBench>) =>
  fake.requests.filter(({ method, path }) => method === "GET" && /\/Tickets\/\d+$/.test(path)).length;

describe("a ticket that was just opened", () => {
  it("can be written to although Autotask does not show it yet", async () => {
    const bench = lagging(20_000);
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    const adding = bench.on({ marker: "msp-2" }).ticketing.addInternalNote(ticketId, note);
    await bench.clock.advance(30_000);
    const { noteId } = await adding;
    expect(bench.fake.state.get("TicketNotes", Number(noteId))).toMatchObject({ ticketID: Number(ticketId) });
    expect(looks(bench)).toBeLessThan(10);
  });

  it("is not waited for by whoever only reads", async () => {
    const bench = lagging(20_000);
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    const reading = bench.on({}).ticketing;
    await expect(reading.getTicket(ticketId)).rejects.toBeInstanceOf(NotFoundError);
    expect(bench.clock.pending()).toEqual([]);
  });

  it("is given up when it is not shown within the search lag, or the call is over", async () => {
    const bench = lagging(60_000);
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    const adding = bench.on({ marker: "msp-2" }).ticketing.addInternalNote(ticketId, note);
    const failing = expect(adding).rejects.toBeInstanceOf(NotFoundError);
    await bench.clock.advance(30_000);
    await failing;

    const { ticketId: second } = await bench.on({ marker: "msp-3" }).ticketing.openTicket(acmeDraft);
    const hurried = bench.on({ marker: "msp-4", notAfter: bench.clock.now() + 5_000 }).ticketing;
    const failingToo = expect(hurried.addInternalNote(second, note)).rejects.toThrow();
    await bench.clock.advance(5_000);
    await failingToo;
    expect(bench.fake.ledger.filter(({ entity }) => entity === "TicketNotes")).toEqual([]);
  });

  it("is told from one that never was: of that nothing is waited for", async () => {
    const bench = lagging(20_000);
    await bench.ticketing.openTicket(acmeDraft);
    await expect(bench.on({ marker: "msp-2" }).ticketing.addInternalNote("999999", note)).rejects.toBeInstanceOf(
      NotFoundError,
    );
    expect(bench.clock.pending()).toEqual([]);
  });

  it("is believed to be gone once the search lag has passed", async () => {
    const bench = lagging(0);
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    await bench.clock.advance(30_001);
    bench.fake.state.remove("Tickets", Number(ticketId));
    await expect(bench.on({ marker: "msp-2" }).ticketing.addInternalNote(ticketId, note)).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });
});
