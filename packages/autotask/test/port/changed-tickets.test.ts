import { acmeIds } from "@msp/autotask/testing";
import { PermissionError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { portBench } from "./support/port-bench.ts";

const iso = (at: number) => new Date(at).toISOString();

const plain = {
  companyID: acmeIds.companies.acmeDental,
  title: "A ticket",
  status: 1,
  priority: 2,
  ticketCategory: 3,
  queueID: 5,
};

/** Puts tickets into the tenant that were last changed at an instant. */
const plant = (bench: ReturnType<typeof portBench>, count: number, at: string) =>
  Array.from({ length: count }, (_, index) =>
    String(
      bench.fake.state.add("Tickets", { ...plain, title: `Ticket ${index}`, createDate: at, lastActivityDate: at }),
    ),
  );

describe("changed tickets", () => {
  it("read every page, and none of what is older", async () => {
    const bench = portBench();
    const ids = plant(bench, 1_203, "2026-11-20T08:00:00.123");
    plant(bench, 40, "2026-11-20T08:00:00.122");
    const since = "2026-11-20T08:00:00.123Z";
    const { changes } = await bench.ticketing.changedTickets({ since });
    expect(changes.map(({ ticket }) => ticket.id)).toEqual(ids);
    const pages = bench.fake.requests.filter(({ path }) => path.includes("/Tickets/query"));
    expect(pages).toHaveLength(3);
  });

  it("find a ticket again that changed behind the page being read", async () => {
    let onAnswer = () => {};
    const bench: ReturnType<typeof portBench> = portBench({
      settings: {
        fetch: async (input, init) => {
          const isQuery = (input instanceof Request ? input.url : String(input)).includes("/Tickets/query");
          const answer = await bench.fake.fetch(input, init);
          if (isQuery) onAnswer();
          return answer;
        },
      },
    });
    const [early = ""] = plant(bench, 1, "2026-11-01T08:00:00");
    plant(bench, 600, "2026-11-20T08:00:00");
    onAnswer = () => {
      onAnswer = () => {};
      bench.fake.ui.editTicket(Number(early), { title: "Meanwhile" }, { resourceID: acmeIds.resources.senior });
    };
    const first = await bench.ticketing.changedTickets({ since: "2026-11-19T00:00:00Z" });
    expect(first.changes).toHaveLength(600);
    const second = await bench.ticketing.changedTickets({ since: first.watermark });
    expect(second.changes.map(({ ticket }) => ticket.id)).toEqual([early]);
  });

  it("count whichever stamp moved", async () => {
    const bench = portBench();
    const old = "2026-11-01T08:00:00";
    const stamps = { createDate: old, lastActivityDate: old, lastTrackedModificationDateTime: old };
    const recent = "2026-11-20T08:00:00.5";
    const add = (changed: object) => String(bench.fake.state.add("Tickets", { ...plain, ...stamps, ...changed }));
    const ids = [
      add({ lastActivityDate: recent }),
      add({ lastTrackedModificationDateTime: recent }),
      add({ createDate: recent, lastActivityDate: null, lastTrackedModificationDateTime: null }),
    ];
    add({});
    const { changes } = await bench.ticketing.changedTickets({ since: "2026-11-10T00:00:00Z" });
    expect(changes.map(({ ticket }) => ticket.id)).toEqual(ids);
    expect(new Set(changes.map(({ changedAt }) => changedAt))).toEqual(new Set(["2026-11-20T08:00:00.500Z"]));
  });

  it("leave a ticket that changed again after the end for the next question", async () => {
    const bench = portBench();
    plant(bench, 1, "2026-11-20T08:00:00");
    const [again = ""] = plant(bench, 1, "2026-11-20T08:00:00");
    bench.fake.state.change("Tickets", Number(again), { lastActivityDate: "2026-11-21T08:00:00" });
    const until = "2026-11-21T00:00:00Z";
    const first = await bench.ticketing.changedTickets({ since: "2026-11-20T00:00:00Z", until });
    expect(first.changes).toHaveLength(1);
    const second = await bench.ticketing.changedTickets({ since: first.watermark });
    expect(second.changes.map(({ ticket }) => ticket.id)).toEqual([again]);
  });

  it("go on from before what the service may not show yet, by its clock", async () => {
    const bench = portBench({ setup: { searchLagMs: 30_000 } });
    const begin = bench.clock.now();
    await bench.clock.advance(3_600_000);
    const { watermark } = await bench.on().ticketing.changedTickets({ since: iso(begin) });
    expect(watermark).toBe(iso(bench.clock.now() - 30_000 - 120_000));
  });

  it("are unknown from the moment on when this account may no longer read tickets", async () => {
    const bench = portBench();
    const since = iso(bench.clock.now());
    expect((await bench.ticketing.changedTickets({ since })).changes).toEqual([]);
    bench.fake.state.setPermissions(bench.fake.credentials.userName, { Tickets: "None" });
    await expect(bench.ticketing.changedTickets({ since })).rejects.toBeInstanceOf(PermissionError);
  });
});
