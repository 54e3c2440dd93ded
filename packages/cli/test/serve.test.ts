import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHostBench, type HostBench } from "./support/host-bench.ts";

let bench: HostBench;
beforeEach(async () => {
  bench = await createHostBench();
});
afterEach(() => bench.close());

const minute = 60_000;
const runsOf = async (host: { readonly desk: { runs(): Promise<readonly { runId: string; startKey: string }[]> } }) =>
  (await host.desk.runs()).map(({ startKey }) => startKey);

describe("starting runs from tickets", () => {
  it("a ticket that somebody saved starts its run at the next poll, once", async () => {
    const host = await bench.start();
    expect(await runsOf(host)).toEqual([]);
    const ticket = bench.saveTicket();
    await bench.clock.advance(minute);
    await bench.events.until("run started");
    expect(await runsOf(host)).toEqual([`ticket ${ticket}`]);
  });
});
