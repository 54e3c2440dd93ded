import { http } from "msw";
import { setupServer } from "msw/node";
import { afterEach, describe, expect, test } from "vitest";
import type { ListeningFake } from "../../src/testing/index.ts";
import { apiOf, setUp } from "./support/api.ts";
import { openTicket, ticketBody } from "./support/tickets.ts";

const open: ListeningFake[] = [];

afterEach(async () => {
  for (const listening of open.splice(0)) await listening.close();
});

const listening = async (options: Parameters<typeof setUp>[0] = {}) => {
  const { fake, clock } = setUp(options);
  const server = await fake.listen();
  open.push(server);
  return { fake, clock, url: server.url, api: apiOf(fake, globalThis.fetch, server.url) };
};

describe("over a real socket", () => {
  test("zone discovery, a write, a query and its pages", async () => {
    const { fake, api, url } = await listening();
    const zone = await api.get(`/zoneInformation?user=${encodeURIComponent(fake.credentials.userName)}`);
    expect(zone.body.url).toBe(`${url}/atservicesrest/`);
    const ids = [await openTicket(api), await openTicket(api), await openTicket(api)];
    const body = { filter: [{ op: "in", field: "id", value: ids }], MaxRecords: 2 };
    const first = await api.post("/Tickets/query", body);
    const link: string = first.body.pageDetails.nextPageUrl;
    expect(link.startsWith(`${url}/`)).toBe(true);
    expect((await api.raw("GET", link)).status).toBe(405);
    expect((await api.raw("POST", link, { body: JSON.stringify(body) })).body.items).toMatchObject([{ id: ids[2] }]);
    expect((await api.delete(`/Tickets/${ids[0]}`)).status).toBe(405);
  });

  test("a lost answer closes the socket after the commit, a truncated one arrives cut", async () => {
    const { fake, api } = await listening();
    fake.faults.add({ kind: "lostAnswerAfterCommit" });
    await expect(api.post("/Tickets", ticketBody())).rejects.toThrow(TypeError);
    expect(fake.ledger).toHaveLength(1);
    fake.faults.add({ kind: "truncated" });
    expect((await api.get("/Companies/0")).body).toMatch(/^\{"item":\{"id":0/);
  });

  test("a fourth request at an endpoint is refused while three are under way", async () => {
    const { fake, api, clock } = await listening();
    fake.faults.add({ kind: "slow", ms: 1_000, times: 3 });
    const three = [1, 2, 3].map(() => api.get("/Companies/0"));
    while (clock.pending().length < 3) await new Promise((resolve) => setImmediate(resolve));
    expect((await api.get("/Companies/0")).status).toBe(429);
    await clock.advance(1_000);
    expect((await Promise.all(three)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  test("two sockets are two zones when the data has a home", async () => {
    const { fake, api, url } = await listening();
    fake.moveHome(url);
    const other = await fake.listen();
    open.push(other);
    const elsewhere = apiOf(fake, globalThis.fetch, other.url);
    expect((await elsewhere.get("/Companies/0")).status).toBe(401);
    const zone = await elsewhere.get(`/zoneInformation?user=${encodeURIComponent(fake.credentials.userName)}`);
    expect(zone.body.url).toBe(`${url}/atservicesrest/`);
    expect((await api.get("/Companies/0")).status).toBe(200);
  });

  test("a taken port is an error and not silence", async () => {
    const { fake, url } = await listening();
    await expect(fake.listen(Number(new URL(url).port))).rejects.toThrow(/EADDRINUSE/);
  });
});

describe("behind msw", () => {
  test("one handler serves the whole origin", async () => {
    const { fake } = setUp();
    const server = setupServer(http.all("https://webservices3.example.com/*", ({ request }) => fake.handle(request)));
    server.listen({ onUnhandledRequest: "error" });
    try {
      const api = apiOf(fake, globalThis.fetch, "https://webservices3.example.com");
      const id = await openTicket(api);
      expect((await api.get(`/Tickets/${id}`)).body.item.id).toBe(id);
    } finally {
      server.close();
    }
  });
});
