import { createAdminByRequestClient, stateOfRequest } from "@msp/admin-by-request";
import { AuthenticationError, InvalidRequestError, NotFoundError, UnavailableError } from "@msp/workflows/ports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connect, failureOf, installer, robin, session } from "../support/connected.ts";

describe("requests", () => {
  it("come whole, ascending, each once, a page at a time", async () => {
    const { client, fake, asked } = connect();
    const ids = Array.from({ length: 1001 }, () => fake.state.userAsks(session));
    expect((await client.requests.list({ status: "Pending" })).map(({ id }) => id)).toEqual(ids);
    expect(asked()).toEqual([
      "GET /requests?status=Pending&take=500",
      `GET /requests?status=Pending&take=500&startid=${(ids[499] ?? 0) + 1}`,
      `GET /requests?status=Pending&take=500&startid=${(ids[999] ?? 0) + 1}`,
    ]);
  });

  it("come once where a page begins with the number asked for, and end where it never moves on", async () => {
    const { client, fake } = connect();
    const full = (from: number) => Array.from({ length: 500 }, (_, index) => ({ id: from + index, status: "Denied" }));
    fake.faults.add({ kind: "status", code: 200, body: full(1) });
    fake.faults.add({ kind: "status", code: 200, body: full(500) });
    fake.faults.add({ kind: "status", code: 200, body: full(500) });
    const found = await client.requests.list();
    expect([found.length, new Set(found.map(({ id }) => id)).size, fake.requests.length]).toEqual([999, 999, 3]);
  });

  it("come newest first by number", async () => {
    const { client, fake } = connect();
    const ids = [fake.state.userAsks(session), fake.state.userAsks(session), fake.state.userAsks(installer)];
    expect((await client.requests.latest(2)).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(await failureOf(client.requests.latest(1001))).toBeInstanceOf(InvalidRequestError);
  });

  it("tell file, hash and publisher, and a session has none of them", async () => {
    const { client, fake } = connect();
    const file = await client.requests.get(fake.state.userAsks(installer));
    expect(file).toMatchObject({
      status: "Pending approval",
      statusCode: 4,
      type: "Run As Admin",
      reason: "The new scanner",
    });
    expect(file.application).toMatchObject({
      file: "Scanner.pkg",
      vendor: "Example Imaging",
      sha256: "AB".repeat(32),
      scanResult: "Clean",
    });
    expect((await client.requests.get(fake.state.userAsks(session))).application).toBeNull();
  });

  it("carry a time without a zone, which is not made an instant", async () => {
    const { client, fake } = connect();
    expect((await client.requests.get(fake.state.userAsks(session))).requestTime).toBe("2026-11-23T09:00:00");
  });

  it("are read leniently: only the number must be there", async () => {
    const { client, fake } = connect({ autoAdvance: true });
    fake.faults.add({
      kind: "status",
      code: 200,
      body: { id: 7, user: null, computer: 3, application: {}, newField: true },
    });
    expect(await client.requests.get(7)).toMatchObject({
      id: 7,
      status: null,
      user: { account: null },
      application: null,
    });
    fake.faults.add({ kind: "status", code: 200, body: { id: "7" }, times: 4 });
    expect(await failureOf(client.requests.get(7))).toBeInstanceOf(UnavailableError);
    expect(await failureOf(client.requests.get(7))).toBeInstanceOf(NotFoundError);
  });

  it("stand where the vendor's word says, and nowhere when it is not known", () => {
    const words = [
      "Pending approval",
      "Approved",
      "Running",
      "Denied",
      "Quarantined",
      "Expired",
      "Escalated",
      "Not pending",
      null,
    ];
    expect(words.map((status) => stateOfRequest({ status }))).toEqual([
      "pending",
      "approved",
      "approved",
      "denied",
      "quarantined",
      "withdrawn",
      "unknown",
      "unknown",
      "unknown",
    ]);
  });
});

describe("the audit log", () => {
  it("lists by filter, machine and user", async () => {
    const { client, fake, asked } = connect();
    fake.state.userAsks(installer);
    const id = fake.state.userAsks({ computer: "BIRCH-MAC-01", account: "sam" });
    const all = async (entries: AsyncIterable<{ readonly id: number }>) => {
      const found = [];
      for await (const entry of entries) found.push(entry.id);
      return found;
    };
    expect(
      await all(client.auditLog.list({ type: "session", startDate: "2026-11-01", endDate: "2026-11-23" })),
    ).toEqual([id]);
    expect(await all(client.auditLog.ofComputer("BIRCH-MAC-01"))).toEqual([id]);
    expect(await all(client.auditLog.ofUser("Sam Birch"))).toEqual([id]);
    expect((await client.auditLog.get(id)).installs).toEqual([]);
    expect(asked()[2]).toBe("GET /users/Sam%20Birch/auditlog?take=500");
  });

  it("tells changes from a cursor that survives numbers larger than JavaScript's, and misses none", async () => {
    const { client, fake, clock } = connect();
    const id = fake.state.userAsks(session);
    const { entries, cursor } = await client.auditLog.changes();
    expect([entries, cursor]).toEqual([[], expect.stringMatching(/^\d{18}$/)]);
    expect(Number.isSafeInteger(Number(cursor))).toBe(false);
    await clock.advance(1);
    await client.requests.approve(id, { approvedBy: robin });
    const next = await client.auditLog.changes(cursor);
    expect(next.entries.map(({ status }) => status)).toEqual(["Approved"]);
    await clock.advance(1);
    fake.state.userStarts(id);
    expect((await client.auditLog.changes(next.cursor)).entries.map(({ status }) => status)).toEqual(["Running"]);
    await clock.advance(15 * 60_000);
    expect((await client.auditLog.get(id)).status).toBe("Finished");
  });

  it("has a cursor that never lies after the vendor's own and hardly before it", async () => {
    const { client, fake } = connect({ autoAdvance: true });
    const ticks = fc.bigInt({ min: 630_000_000_000_000_000n, max: 690_000_000_000_000_000n });
    await fc.assert(
      fc.asyncProperty(ticks, async (timeNow) => {
        fake.faults.add({ kind: "status", code: 200, html: `{"entries":[],"timeNow":${timeNow}}` });
        const cursor = BigInt((await client.auditLog.changes()).cursor);
        expect(cursor <= timeNow && timeNow - cursor < 256n).toBe(true);
      }),
    );
  });

  it("refuses what the service would ignore", async () => {
    const { client, fake } = connect();
    const wrong = [
      client.auditLog.list({ type: "other" } as never).next(),
      client.auditLog.list({ startDate: "23.11.2026" }).next(),
      client.auditLog.list({ days: 0 }).next(),
      client.auditLog.list({ since: 3 } as never).next(),
      client.auditLog.changes("now"),
      client.requests.list({ status: "pending" } as never),
    ];
    for (const request of wrong) expect(await failureOf(request)).toBeInstanceOf(InvalidRequestError);
    expect(() => client.auditLog.ofComputer("..")).toThrow(InvalidRequestError);
    expect(fake.requests).toEqual([]);
  });
});

describe("the key", () => {
  it("and the data center are told by name when they are missing, before anything is sent", async () => {
    const { fake, clock } = connect();
    const withSettings = (settings: object) =>
      createAdminByRequestClient({ clock, fetch: fake.fetch, environment: {}, ...settings });
    expect((await failureOf(withSettings({}).requests.get(1))).message).toContain("ADMIN_BY_REQUEST_DATA_CENTER");
    const { message } = await failureOf(withSettings({ dataCenter: "mars" }).requests.get(1));
    expect(message).toContain('there is no data center "mars"');
    expect(message).toContain("dc1 for Europe and dc2 for the United States");
    expect((await failureOf(withSettings({ dataCenter: "dc1" }).requests.get(1))).message).toContain(
      "ADMIN_BY_REQUEST_API_KEY",
    );
    expect(fake.requests).toEqual([]);
  });

  it("that is refused is not sent again", async () => {
    const { client, fake } = connect({ client: { apiKey: "another-key" } });
    const error = await failureOf(client.requests.get(1));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.message).toContain("data center");
    await failureOf(client.requests.get(1));
    expect(fake.requests).toHaveLength(1);
  });

  it("is never in an error or an observation, nor are the words of a decision", async () => {
    const seen: unknown[] = [];
    const { client, fake } = connect({ client: { onRequest: (observation) => seen.push(observation) } });
    const id = fake.state.userAsks(session);
    await client.requests.deny(id, { deniedBy: robin, reason: "Because of Dana's age" });
    fake.faults.add({ kind: "status", code: 400, body: { message: `bad ${fake.credentials.apiKey}` } });
    seen.push(await failureOf(client.requests.get(id)));
    const text = seen.map((value) => `${String(value)} ${JSON.stringify(value)}`).join("\n");
    expect(text).not.toContain(fake.credentials.apiKey);
    expect(text).not.toContain("Dana");
    expect(text).not.toContain("robin");
    expect(text).toContain("[secret]");
  });

  it("goes to its own data center alone, and never unencrypted", async () => {
    const { fake, clock } = connect({ autoAdvance: true });
    const seen: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      seen.push(new URL(new Request(input, init).url).origin);
      return fake.fetch(input, init);
    };
    const settings = { ...fake.credentials, clock, fetch, environment: { ADMIN_BY_REQUEST_DATA_CENTER: "DC1" } };
    fake.faults.add({ kind: "status", code: 302, headers: { location: "https://evil.example.net/" } });
    await failureOf(createAdminByRequestClient(settings).requests.approve(5, { approvedBy: robin }));
    await createAdminByRequestClient(settings).requests.list();
    expect(new Set(seen)).toEqual(new Set(["https://dc1api.adminbyrequest.com"]));
    const plain = createAdminByRequestClient({ ...settings, url: "http://abr.example.com" });
    expect((await failureOf(plain.requests.list())).message).toContain("not encrypted");
  });
});
