import { describe, expect, test } from "vitest";
import { setUp } from "./support/api.ts";
import { ticketBody } from "./support/tickets.ts";

describe("faults", () => {
  test("a lost answer rejects like fetch, and the ledger knows that the write committed", async () => {
    const { api, fake } = setUp();
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "POST", path: /\/Tickets$/ } });
    const failure = await api.post("/Tickets", ticketBody({ externalID: "k" })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TypeError);
    expect(fake.ledger).toMatchObject([{ entity: "Tickets", verb: "create", marks: { externalID: "k" } }]);
    expect(fake.requests.at(-1)?.status).toBeNull();
    expect((await api.post("/Tickets", ticketBody())).status).toBe(200);
  });

  test("a request lost before commit leaves nothing", async () => {
    const { api, fake } = setUp();
    fake.faults.add({ kind: "lostBeforeCommit" });
    await expect(api.post("/Tickets", ticketBody())).rejects.toThrow(TypeError);
    expect(fake.ledger).toEqual([]);
  });

  test("a status stands in for the service, with a body, with a page or with nothing", async () => {
    const { api, fake } = setUp();
    fake.faults.add({ kind: "status", code: 503, headers: { "retry-after": "7" } });
    fake.faults.add({ kind: "status", code: 500, body: { errors: ["Deadlock."] } });
    fake.faults.add({ kind: "status", code: 502, html: "<h1>Bad gateway</h1>" });
    fake.faults.add({ kind: "html" });
    const answers = [];
    for (let count = 0; count < 4; count += 1) answers.push(await api.post("/Tickets", ticketBody()));
    expect(answers.map(({ status }) => status)).toEqual([503, 500, 502, 200]);
    expect(answers[0]?.headers.get("retry-after")).toBe("7");
    expect(answers[1]?.body).toEqual({ errors: ["Deadlock."] });
    expect(answers[2]?.body).toBe("<h1>Bad gateway</h1>");
    expect(answers[3]?.body).toMatch(/^<!DOCTYPE html>/);
    expect(fake.ledger).toEqual([]);
  });

  test("a truncated answer is half of one, and the write is done", async () => {
    const { api, fake } = setUp();
    fake.faults.add({ kind: "truncated" });
    const answer = await api.post("/Tickets", ticketBody());
    expect(answer).toMatchObject({ status: 200, body: '{"itemId' });
    expect(fake.ledger).toHaveLength(1);
  });

  test("a slow answer takes its time on the clock, and keeps its place among the threads", async () => {
    const { api, clock, fake } = setUp({ limits: { threads: 1 } });
    fake.faults.add({ kind: "slow", ms: 30_000 });
    const slow = api.post("/Tickets", ticketBody());
    expect((await api.get("/Tickets/1")).status).toBe(429);
    await clock.advance(29_999);
    expect(fake.ledger).toEqual([]);
    await clock.advance(1);
    expect((await slow).status).toBe(200);
  });

  test("a caller who gives up is released, and the service goes on", async () => {
    const { clock, fake } = setUp();
    fake.faults.add({ kind: "slow", ms: 30_000 });
    const { userName, secret, integrationCode } = fake.credentials;
    const waiting = new AbortController();
    const request = fake.fetch("https://zone.example.com/atservicesrest/v1.0/Tickets", {
      method: "POST",
      body: JSON.stringify(ticketBody()),
      headers: { UserName: userName, Secret: secret, ApiIntegrationCode: integrationCode },
      signal: waiting.signal,
    });
    await clock.advance(10_000);
    waiting.abort(new Error("too long"));
    await expect(request).rejects.toThrow("too long");
    await clock.advance(20_000);
    expect(fake.ledger).toHaveLength(1);
  });

  test("befall the nth match, as often as told, and can be taken away", async () => {
    const { api, fake } = setUp();
    const fault = fake.faults.add({
      kind: "status",
      code: 503,
      match: { method: "GET", path: /Companies/, nth: 2 },
      times: 2,
    });
    const get = async (path: string) => (await api.get(path)).status;
    expect([await get("/Companies/0"), await get("/Roles/601"), await get("/Companies/0")]).toEqual([200, 200, 503]);
    expect(fault.remaining).toBe(1);
    expect([await get("/Companies/0"), await get("/Companies/0")]).toEqual([503, 200]);
    const forever = fake.faults.add({ kind: "status", code: 503, times: Number.POSITIVE_INFINITY });
    expect([await get("/Roles/601"), await get("/Roles/601")]).toEqual([503, 503]);
    forever.remove();
    expect(await get("/Roles/601")).toBe(200);
    fake.faults.add({ kind: "html" });
    fake.faults.clear();
    expect((await api.get("/Roles/601")).body.item.id).toBe(601);
  });

  test("slowness comes on top of another fault", async () => {
    const { api, clock, fake } = setUp();
    fake.faults.add({ kind: "slow", ms: 1_000 });
    fake.faults.add({ kind: "lostAnswerAfterCommit" });
    const lost = api.post("/Tickets", ticketBody()).catch((error: unknown) => error);
    await clock.advance(1_000);
    expect(await lost).toBeInstanceOf(TypeError);
    expect(fake.ledger[0]?.at).toBe(Date.parse("2026-03-02T09:00:01Z"));
  });
});
