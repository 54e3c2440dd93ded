import { markerPrefix, UnknownOutcomeError } from "@msp/workflows/ports";
import { expect } from "vitest";
import { readingPort, type TicketingBench, type TicketingSuite } from "./ticketing-bench.ts";

const iso = (at: number): string => new Date(at).toISOString();

/** Finding again what an earlier attempt left. A service that cannot be marked must say so, and find nothing. */
export function markerContract({ group, test }: TicketingSuite): void {
  group("markers on tickets", () => {
    const find = (bench: TicketingBench, marker: string, since: number, companyId = bench.world.company.id) =>
      bench.reading.findTicketsByMarker({ marker, companyId, since: iso(since) });

    test("are found once the search lag has passed, exactly as declared", async (bench) => {
      const since = bench.clock.now();
      const ticketId = await bench.openTicket({}, { marker: `${markerPrefix}look-for-me` });
      const { canMark, canFind } = bench.adapter.operations.openTicket ?? {};
      expect(canMark).toBe(bench.adapter.abilities.marksTickets);
      expect((await bench.reading.getTicket(ticketId)).marker).toBe(canMark ? `${markerPrefix}look-for-me` : undefined);
      const { matches, controlSeen } = await find(bench, `${markerPrefix}look-for-me`, since);
      expect(matches.map(({ id }) => id)).toEqual(canFind ? [ticketId] : []);
      expect(controlSeen).toBe(canFind);
    });

    test("prove nothing by their absence before a ticket of ours carries one", async (bench) => {
      const since = bench.clock.now();
      expect(await find(bench, `${markerPrefix}never`, since)).toEqual({ matches: [], controlSeen: false });
    });

    test("say whether the ticket was opened although the answer was lost", async (bench) => {
      const since = bench.clock.now();
      bench.loseNextAnswer();
      const lost = bench.writing({ marker: `${markerPrefix}it-happened` }).ticketing.openTicket(bench.draft());
      await expect(lost).rejects.toBeInstanceOf(UnknownOutcomeError);
      bench.loseNextRequest();
      const never = bench.writing({ marker: `${markerPrefix}it-did-not` }).ticketing.openTicket(bench.draft());
      await expect(never).rejects.toBeInstanceOf(UnknownOutcomeError);
      await bench.settle();
      const { canFind } = bench.adapter.operations.openTicket ?? {};
      expect((await find(bench, `${markerPrefix}it-happened`, since)).matches).toHaveLength(canFind ? 1 : 0);
      expect(await find(bench, `${markerPrefix}it-did-not`, since)).toEqual({ matches: [], controlSeen: canFind });
    });

    test("are not mistaken: another company, an earlier time and a person's copy are left out", async (bench) => {
      const since = bench.clock.now();
      const ticketId = await bench.openTicket({}, { marker: `${markerPrefix}mine` });
      const copyId = await bench.byHand.copyTicket(ticketId);
      await bench.clock.advance(86_400_000);
      expect((await find(bench, `${markerPrefix}mine`, since)).matches.map(({ id }) => id)).not.toContain(copyId);
      expect((await find(bench, `${markerPrefix}mine`, since, bench.world.formerCustomer.id)).matches).toEqual([]);
      expect((await find(bench, `${markerPrefix}mine`, bench.clock.now())).matches).toEqual([]);
    });

    test("show both tickets, the older one first, when two hosts wrote", async (bench) => {
      const since = bench.clock.now();
      const first = await bench.openTicket({}, { marker: `${markerPrefix}twice` });
      const second = await bench.openTicket({}, { marker: `${markerPrefix}twice` });
      const { canFind } = bench.adapter.operations.openTicket ?? {};
      const { matches } = await find(bench, `${markerPrefix}twice`, since);
      expect(matches.map(({ id }) => id)).toEqual(canFind ? [first, second] : []);
    });

    test("see no control where the account may not search", async (bench) => {
      const since = bench.clock.now();
      await bench.openTicket({}, { marker: `${markerPrefix}hidden` });
      const query = { marker: `${markerPrefix}hidden`, companyId: bench.world.company.id, since: iso(since) };
      const blind = readingPort(bench.withoutPermissionToSearch());
      expect(await blind.findTicketsByMarker(query)).toEqual({ matches: [], controlSeen: false });
    });
  });

  group("markers on notes", () => {
    const find = (bench: TicketingBench, ticketId: string, marker: string, since: number) =>
      bench.reading.findNotesByMarker({ marker, ticketId, since: iso(since) });

    test("are found once the search lag has passed, exactly as declared, and never read as text", async (bench) => {
      const ticketId = await bench.openTicket();
      await bench.byHand.addInternalNote(ticketId, { title: "By hand", text: "A note that was there before." });
      await bench.settle();
      const since = bench.clock.now();
      const internal = { kind: "internal note", title: "For us", text: "Two lines,\nthis is the second." } as const;
      const customer = { kind: "customer note", title: "For you", text: "We have begun." } as const;
      const { noteId } = await bench
        .writing({ marker: `${markerPrefix}inside` })
        .ticketing.addInternalNote(ticketId, internal);
      const shown = await bench
        .writing({ marker: `${markerPrefix}outside` })
        .ticketing.addCustomerNote(ticketId, customer);
      await bench.settle();

      const { addInternalNote, addCustomerNote } = bench.adapter.operations;
      expect(addInternalNote?.canMark).toBe(bench.adapter.abilities.marksNotes);
      const found = await find(bench, ticketId, `${markerPrefix}inside`, since);
      expect(found.controlSeen).toBe(addInternalNote?.canFind);
      expect(found.matches.map(({ id }) => id)).toEqual(addInternalNote?.canFind ? [noteId] : []);
      for (const match of found.matches) expect(match.text).toBe(internal.text);
      const outside = await find(bench, ticketId, `${markerPrefix}outside`, since);
      expect(outside.matches.map(({ id }) => id)).toEqual(addCustomerNote?.canFind ? [shown.noteId] : []);
      const texts = (await bench.reading.notesOf(ticketId)).map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining([internal.text, customer.text]));
    });

    test("say whether the note was added although the answer was lost", async (bench) => {
      const ticketId = await bench.openTicket();
      const since = bench.clock.now();
      const note = { kind: "internal note", title: "For us", text: "Once." } as const;
      bench.loseNextAnswer();
      const lost = bench.writing({ marker: `${markerPrefix}it-happened` }).ticketing.addInternalNote(ticketId, note);
      await expect(lost).rejects.toBeInstanceOf(UnknownOutcomeError);
      await bench.settle();
      const { canFind } = bench.adapter.operations.addInternalNote ?? {};
      expect((await find(bench, ticketId, `${markerPrefix}it-happened`, since)).matches).toHaveLength(canFind ? 1 : 0);
      expect(await find(bench, ticketId, `${markerPrefix}it-did-not`, since)).toEqual({
        matches: [],
        controlSeen: canFind,
      });
    });

    test("prove nothing by their absence before a note of ours carries one", async (bench) => {
      const ticketId = await bench.openTicket();
      const since = bench.clock.now();
      expect(await find(bench, ticketId, `${markerPrefix}never`, since)).toEqual({ matches: [], controlSeen: false });
      await bench.byHand.addInternalNote(ticketId, { title: "By hand", text: "A person wrote this." });
      await bench.settle();
      expect(await find(bench, ticketId, `${markerPrefix}never`, since)).toEqual({ matches: [], controlSeen: false });
    });

    test("are left out on another ticket and from an earlier time", async (bench) => {
      const ticketId = await bench.openTicket();
      const since = bench.clock.now();
      const note = { kind: "internal note", title: "For us", text: "Once." } as const;
      await bench.writing({ marker: `${markerPrefix}mine` }).ticketing.addInternalNote(ticketId, note);
      await bench.clock.advance(86_400_000);
      expect((await find(bench, bench.world.oldTicketId, `${markerPrefix}mine`, since)).matches).toEqual([]);
      expect((await find(bench, ticketId, `${markerPrefix}mine`, bench.clock.now())).matches).toEqual([]);
    });
  });
}
