import { once } from "node:events";
import { createServer } from "node:net";
import { AddressBlockedError } from "@msp/datto-rmm";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { connect, failureOf, startedAt } from "../support/connected.ts";

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** Two processes of one machine: clients with clocks of their own share nothing in memory. The first counts. */
async function twoProcesses(limits: { readonly readsPerMinute: number }) {
  const sharedPort = await freePort();
  const start = () => {
    const clock = createFakeClock({ at: startedAt });
    return connect({ clock, client: { limits: { ...limits, sharedPort } } });
  };
  const [first, second] = [start(), start()];
  await first.client.account.get();
  return { first, second };
}

describe("the limits of several processes", () => {
  it("are kept together, reads and writes apart", async () => {
    const { first, second } = await twoProcesses({ readsPerMinute: 6 });
    for (let read = 0; read < 3; read += 1) await first.client.account.get();
    const reads = Array.from({ length: 4 }, () => second.client.account.get());
    await Promise.race(reads);
    await second.client.account.createVariable({ name: "usrRegion", value: "north", masked: false });
    expect(second.asked().filter((request) => request.startsWith("GET")).length).toBeLessThanOrEqual(2);
    await first.clock.advance(60_000);
    await Promise.all(reads);
    expect(second.asked().filter((request) => request.startsWith("GET"))).toHaveLength(4);
  });

  it("stop for all of them when one is shut out, because they have one address", async () => {
    const { first, second } = await twoProcesses({ readsPerMinute: 100 });
    first.fake.faults.add({ kind: "html", code: 403 });
    const blocked = await failureOf(first.client.account.get());
    expect(blocked).toBeInstanceOf(AddressBlockedError);
    // The news travels between the processes; nothing but the event loop is waited for.
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
    const waiting = second.client.account.get();
    await second.client.account.get({ notAfter: second.clock.now() - 1 }).catch(() => undefined);
    expect(second.asked()).toEqual([]);
    await first.clock.advance(300_000);
    await waiting;
    expect(second.asked()).toEqual(["GET v2/account"]);
  });
});
