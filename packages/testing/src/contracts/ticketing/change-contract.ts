import { InvalidRequestError, PermissionError, type TicketChangeQuery } from "@msp/workflows/ports";
import { expect } from "vitest";
import { readingPort, type TicketingBench, type TicketingSuite } from "./ticketing-bench.ts";

const iso = (at: number): string => new Date(at).toISOString();

const ask = (bench: TicketingBench, query: TicketChangeQuery) => bench.reading.changedTickets(query);

const idsOf = async (bench: TicketingBench, query: TicketChangeQuery) =>
  (await ask(bench, query)).changes.map(({ ticket }) => ticket.id);

/** Which tickets changed, asked so that nothing between two questions is lost. */
export function changeContract({ test }: TicketingSuite): void {
  test("tell of what was opened, changed, noted and completed, and of nothing else", async (bench) => {
    const doings: { readonly [title: string]: (ticketId: string) => Promise<unknown> } = {
      Changed: (id) => bench.writing().ticketing.changeTicket(id, { title: "Changed it is" }),
      Noted: (id) =>
        bench.writing().ticketing.addInternalNote(id, { kind: "internal note", title: "Note", text: "Seen." }),
      Completed: (id) => bench.writing().ticketing.completeTicket(id, { resolution: "Done." }),
      Untouched: async () => undefined,
    };
    const ids = new Map<string, string>();
    for (const title of Object.keys(doings)) ids.set(title, await bench.openTicket({ title }));
    await bench.clock.advance(3_600_000);
    const since = bench.clock.now();
    const doneAt = new Map<string, number>();
    for (const [title, act] of Object.entries(doings)) {
      await bench.clock.advance(1_000);
      doneAt.set(ids.get(title) ?? "", bench.clock.now());
      await act(ids.get(title) ?? "");
    }
    const opened = await bench.openTicket({ title: "Opened" });
    await bench.settle();
    const { changes } = await ask(bench, { since: iso(since) });
    expect(changes.map(({ ticket }) => ticket.id)).toEqual([
      ids.get("Changed"),
      ids.get("Noted"),
      ids.get("Completed"),
      opened,
    ]);
    for (const { ticket, changedAt } of changes.slice(0, 3)) expect(Date.parse(changedAt)).toBe(doneAt.get(ticket.id));
    expect(changes[0]?.ticket).toEqual(await bench.reading.getTicket(ids.get("Changed") ?? ""));
    expect(changes[2]?.ticket.isComplete).toBe(true);
  });

  test("come the oldest change first, each ticket once with its last change", async (bench) => {
    const since = bench.clock.now();
    const first = await bench.openTicket();
    const second = await bench.openTicket();
    await bench.writing().ticketing.changeTicket(first, { title: "Once" });
    await bench.clock.advance(1_000);
    await bench.writing().ticketing.changeTicket(first, { title: "Twice" });
    const last = bench.clock.now();
    await bench.settle();
    const { changes } = await ask(bench, { since: iso(since) });
    expect(changes.map(({ ticket }) => ticket.id)).toEqual([second, first]);
    expect(changes[1]).toMatchObject({ changedAt: iso(last), ticket: { title: "Twice" } });
  });

  test("include the first instant and leave out the last one", async (bench) => {
    const at = bench.clock.now();
    const id = await bench.openTicket();
    expect(await idsOf(bench, { since: iso(at) })).toEqual([id]);
    expect(await idsOf(bench, { since: iso(at + 1) })).toEqual([]);
    expect(await idsOf(bench, { since: iso(at - 1), until: iso(at) })).toEqual([]);
    expect(await idsOf(bench, { since: iso(at - 1), until: iso(at + 1) })).toEqual([id]);
    expect(await idsOf(bench, { since: iso(at), until: iso(at) })).toEqual([]);
  });

  test("are all there when several come in one millisecond", async (bench) => {
    const at = bench.clock.now();
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) {
      ids.push((await bench.writing().ticketing.openTicket(bench.draft())).ticketId);
    }
    expect(bench.clock.now()).toBe(at);
    await bench.settle();
    expect(await idsOf(bench, { since: iso(at) })).toEqual(ids);
    expect(await idsOf(bench, { since: iso(at), until: iso(at + 1) })).toEqual(ids);
  });

  test("are not lost between two questions, however the service lags", async (bench) => {
    const begin = bench.clock.now();
    const written: string[] = [];
    const seen = new Set<string>();
    let since = iso(begin);
    for (let round = 0; round < 40; round++) {
      if (round < 20) {
        const { ticketId } = await bench.writing().ticketing.openTicket(bench.draft({ title: `Round ${round}` }));
        written.push(ticketId);
      }
      const { changes, watermark } = await ask(bench, { since });
      for (const { ticket } of changes) seen.add(ticket.id);
      expect(Date.parse(watermark)).toBeGreaterThanOrEqual(Date.parse(since));
      expect(Date.parse(watermark)).toBeLessThanOrEqual(Math.max(begin, bench.clock.now()));
      since = watermark;
      await bench.clock.advance(7_001);
    }
    expect([...seen].sort()).toEqual([...written].sort());
    await bench.clock.advance(3_600_000);
    const { watermark } = await ask(bench, { since });
    expect(Date.parse(watermark)).toBeGreaterThan(Date.parse(since));
    expect(await idsOf(bench, { since: watermark })).toEqual([]);
  });

  test("go on from no later than the end that was asked for", async (bench) => {
    const at = bench.clock.now();
    await bench.clock.advance(86_400_000);
    const until = iso(at + 3_600_000);
    expect((await ask(bench, { since: iso(at), until })).watermark).toBe(until);
    const future = iso(bench.clock.now() + 3_600_000);
    expect((await ask(bench, { since: future })).watermark).toBe(future);
  });

  test("are narrowed to categories and statuses by their stable ids, as the tickets are now", async (bench) => {
    const { category, status } = bench.world;
    const since = iso(bench.clock.now());
    const plain = await bench.openTicket();
    const other = await bench.openTicket({ category: category.second });
    const moved = await bench.openTicket({ status: status.second });
    const find = (query: Partial<TicketChangeQuery>) => idsOf(bench, { since, ...query });
    expect(await find({ categories: [category.second] })).toEqual([other]);
    expect(await find({ categories: [category.first, category.second] })).toEqual([plain, other, moved]);
    expect(await find({ categories: [category.first], statuses: [status.second] })).toEqual([moved]);
    expect(await find({ statuses: [status.first] })).toEqual([plain, other]);
    expect(await find({ statuses: [] })).toEqual([]);
    expect(await find({ categories: [] })).toEqual([]);
    await expect(find({ categories: ["no-such-category"] })).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(find({ since: "yesterday" })).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(find({ until: "tomorrow" })).rejects.toBeInstanceOf(InvalidRequestError);
  });

  test("are never reported as none where the account may not search", async (bench) => {
    const since = iso(bench.clock.now());
    await bench.openTicket();
    const blind = readingPort(bench.withoutPermissionToSearch());
    await expect(blind.changedTickets({ since })).rejects.toBeInstanceOf(PermissionError);
  });
}
