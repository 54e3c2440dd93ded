import { once } from "node:events";
import { createServer } from "node:net";
import { createFakeClock } from "@msp/testing";
import { expect, it } from "vitest";
import { connect } from "../support/connected.ts";

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

it("37: two processes keep the limit of 5 minutes together: clients with clocks of their own share nothing in memory", async () => {
  const limits = { requestsPer5Minutes: 6, sharedPort: await freePort() };
  const start = () => {
    const clock = createFakeClock({ at: "2026-03-02T09:00:00Z" });
    return connect({ clock, client: { limits } });
  };
  const [first, second] = [start(), start()];
  for (let read = 0; read < 4; read += 1) await first.client.countries.all();
  const reads = Array.from({ length: 4 }, () => second.client.countries.all());
  await Promise.race(reads);
  for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
  expect(first.asked().length + second.asked().length).toBeLessThanOrEqual(6);
  // The first process counts, so it is its clock that lets the others go on.
  await first.clock.advance(300_001);
  await Promise.all(reads);
  expect(first.asked().length + second.asked().length).toBe(8);
});
