import type { DriftFinding } from "@msp/autoelevate";
import { acmeIds, acmeSeed } from "@msp/autoelevate/testing";
import { InvalidRequestError, NotFoundError, PermissionError, UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf } from "../support/connected.ts";

const { companies, computers } = acmeIds;
const missing = "99999999-0000-4000-8000-000000000000";

describe("the sixteen operations", () => {
  it("answer with what the tenant holds", async () => {
    const { client, fake, clock, asked } = connect();
    const { userAsks } = fake.state;
    const id = userAsks.call(fake.state, { computerId: computers.frontDesk, user: "dana", kind: "session" });
    await client.elevationRequests.approve(id, { durationInMinutes: 15, createRule: true, ruleLevel: "computer" });
    const denied = userAsks.call(fake.state, { computerId: computers.frontDesk, user: "dana" });
    await client.elevationRequests.deny(denied, { denialReason: "Please ask us first." });
    const start = clock.now() - 1;

    expect((await client.usage()).totalActiveAgents).toBe(4);
    expect((await client.companies.list({})).map(({ name }) => name)).toEqual(["Acme Dental", "Birch Legal"]);
    expect((await client.companies.get(companies.birchLegal)).managementSystemCompanyId).toBe("174");
    expect(await client.computers.list({ companyId: companies.acmeDental })).toHaveLength(2);
    expect((await client.computers.get(computers.xRay)).elevationMode).toBe("audit");
    const [location] = await client.locations.list({ companyId: companies.acmeDental });
    expect((await client.locations.get(location?.id ?? "")).companyName).toBe("Acme Dental");
    expect(await client.elevationRequests.list({ start })).toHaveLength(2);
    expect((await client.elevationRequests.get(denied)).denialReason).toBe("Please ask us first.");
    expect((await client.elevationRequests.get(id)).denialReason).toBeNull();
    expect(await client.elevationEvents.list({ start })).toEqual([]);
    expect(await client.elevationRules.list({})).toMatchObject([
      { level: "computer", computerId: computers.frontDesk, companyId: null, approved: true },
    ]);
    const [session] = await client.elevatedSessions.list({ status: "active" });
    expect((await client.elevatedSessions.get(session?.id ?? "")).endedAt).toBe(clock.now() + 15 * 60_000);
    const log = [];
    for await (const entry of client.auditLogs({ entityType: "users" })) log.push(entry.action);
    expect(log).toEqual(["users.updated"]);
    const routes = new Set(asked().map((line) => line.replace(/\?.*$/, "").replace(/[0-9a-f-]{36}/, "{id}")));
    expect(routes.size).toBe(16);
    expect(client.drift()).toEqual([]);
  });
});

describe("lists", () => {
  it("come whole, in pages of 200, and the count behind the end is not believed", async () => {
    const { client, fake, clock, asked } = connect();
    for (let index = 0; index < 401; index++)
      fake.state.userAsks({ computerId: computers.frontDesk, user: `u${index}` });
    const start = clock.now() - 1;
    expect(await client.elevationRequests.list({ start, approvalState: "PENDING" })).toHaveLength(401);
    expect(asked()).toEqual(
      [0, 200, 400].map(
        (skip) => `GET /api/v1/elevation-requests?start=${start}&approvalState=PENDING&take=200&skip=${skip}`,
      ),
    );
    const behind = await fake.fetch(
      `https://partner-api.autoelevate.com/api/v1/elevation-requests?start=${start}&skip=600`,
      {
        headers: {
          authorization: `Bearer ${fake.credentials.bearer.token}`,
          "x-acknowledgment": "i-understand-this-is-beta-and-may-change",
        },
      },
    );
    expect(await behind.json()).toEqual({ items: [], totalCount: 0 });
  });

  it("are read again when records leave them between two pages", async () => {
    const { fake, clock } = connect();
    const ids = Array.from({ length: 300 }, (_, index) =>
      fake.state.userAsks({ computerId: computers.frontDesk, user: `u${index}` }),
    );
    let requests = 0;
    const { client } = connect({
      client: {
        clock,
        fetch: async (input, init) => {
          const answer = await fake.fetch(input, init);
          requests += 1;
          if (requests === 1) for (const id of ids.slice(0, 50)) fake.state.userWithdraws(id);
          return answer;
        },
      },
    });
    const pending = await client.elevationRequests.list({ start: clock.now() - 1, approvalState: "PENDING" });
    expect(pending.map(({ id }) => id)).toEqual(ids.slice(50));
    expect(requests).toBe(4);
  });

  it("that never hold still are told, not shortened", async () => {
    const { client, fake, clock } = connect({ autoAdvance: true });
    fake.faults.add({ kind: "status", code: 200, body: { items: [], totalCount: 7 }, times: Number.POSITIVE_INFINITY });
    const error = await failureOf(client.elevationRequests.list({ start: clock.now() }));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain("did not hold still");
  });

  it("of the audit log follow the cursor as they are asked for", async () => {
    const seed = acmeSeed(Date.parse("2026-11-23T14:00:00Z"));
    const [entry] = seed.auditLog ?? [];
    if (entry === undefined) throw new Error("the seed has no audit log");
    const auditLog = Array.from({ length: 450 }, (_, index) => ({
      ...entry,
      id: `a0000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    }));
    const { client, fake } = connect({ fake: { seed: { ...seed, auditLog } } });
    const log = client.auditLogs();
    await log.next();
    expect(fake.requests).toHaveLength(1);
    let further = 1;
    for await (const _ of log) further += 1;
    expect([further, fake.requests.length]).toEqual([450, 3]);
    fake.faults.add({
      kind: "status",
      code: 200,
      body: { items: [], nextCursor: "again", hasMore: true, totalCount: 1 },
      times: 2,
    });
    await expect(client.auditLogs().next()).rejects.toThrow("does not end");
  });

  it("of computers show who checked in within 30 days, while the others are still there by id", async () => {
    const { client } = connect();
    const listed = await client.computers.list({});
    expect(listed.map(({ id }) => id)).not.toContain(computers.storage);
    expect((await client.computers.get(computers.storage)).machineName).toBe("STORE-01");
  });

  it("refuse what the service would ignore or misread", async () => {
    const { client, fake } = connect();
    const wrong: readonly Promise<unknown>[] = [
      client.elevationRequests.list({} as never),
      client.elevationRequests.list({ start: Number.NaN }),
      client.elevationRequests.list({ start: 0, computerId: computers.xRay } as never),
      client.elevationEvents.list({ start: new Date("nonsense") }),
      client.computers.list({ companyId: "174" }),
      client.companies.get("../usage"),
      client.elevationRequests.approve("1 OR 1"),
    ];
    for (const request of wrong) expect(await failureOf(request)).toBeInstanceOf(InvalidRequestError);
    expect(fake.requests).toHaveLength(0);
  });
});

describe("what is not there", () => {
  it("is NotFoundError, whatever status the service has for it", async () => {
    const { client } = connect();
    const errors = [
      await failureOf(client.computers.get(missing)),
      await failureOf(client.companies.get(missing)),
      await failureOf(client.locations.get(missing)),
      await failureOf(client.elevatedSessions.get(missing)),
      await failureOf(client.elevationRequests.get(missing)),
    ];
    for (const error of errors) expect(error).toBeInstanceOf(NotFoundError);
    expect(errors.map((error) => (error as NotFoundError).status)).toEqual([422, 404, 404, 404, 404]);
  });

  it.each([403, 404, 422] as const)(
    "answers a decision with %i, and nothing was written",
    async (decisionOnMissing) => {
      const { client, fake } = connect({ fake: { assumptions: { decisionOnMissing } } });
      const error = await failureOf(client.elevationRequests.approve(missing));
      expect(error).toBeInstanceOf(decisionOnMissing === 403 ? PermissionError : NotFoundError);
      expect(fake.ledger).toEqual([]);
    },
  );

  it("is PermissionError for a key that is limited to other companies or scopes", async () => {
    const limited = {
      token: "aeb_birch-only",
      scopes: ["companyView", "requestView"],
      companyIds: [companies.birchLegal],
    } as const;
    const { client } = connect({ fake: { keys: [limited] }, client: { token: limited.token } });
    expect(await client.companies.list({})).toHaveLength(1);
    for (const id of [companies.acmeDental, missing]) {
      const error = await failureOf(client.companies.get(id));
      expect(error).toBeInstanceOf(PermissionError);
      expect(error.message).toContain("limited to other companies");
    }
    expect((await failureOf(client.usage())).message).toContain("computerView");
  });
});

describe("drift", () => {
  it("is collected and told once, never thrown", async () => {
    const told: DriftFinding[] = [];
    const { client, fake, clock } = connect({
      client: {
        onDrift: (finding) => {
          told.push(finding);
          throw new Error("a broken listener");
        },
      },
    });
    const id = fake.state.userAsks({ computerId: computers.frontDesk, user: "dana" });
    const body = {
      id,
      computerId: 7,
      approvalState: "ESCALATED",
      targetDescription: null,
      createdAt: 1,
      riskScore: 99,
    };
    fake.faults.add({ kind: "status", code: 200, body, times: 2 });
    for (let times = 0; times < 2; times++) {
      const request = await client.elevationRequests.get(id);
      expect(request).toMatchObject({ approvalState: "ESCALATED", computerId: null, requestedBy: null });
    }
    expect(told.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      "unknown field ElevationRequest.riskScore",
      "other type ElevationRequest.computerId",
      "unknown word ElevationRequest.approvalState",
      "missing field ElevationRequest.requestedBy",
    ]);
    expect(client.drift()).toEqual(told);
    expect(await client.elevationRequests.list({ start: clock.now() })).toHaveLength(1);
  });

  it("hears that a route is going to end", async () => {
    const { client, fake } = connect();
    fake.announce("deprecation", "true");
    fake.announce("sunset", "Sat, 01 May 2027 00:00:00 GMT");
    fake.announce("link", '</api/v2/usage>; rel="successor-version"');
    await client.companies.get(companies.acmeDental);
    expect(client.drift()).toEqual([
      {
        kind: "deprecation",
        place: "GET /api/v1/companies/{id}",
        detail: "is deprecated and ends at Sat, 01 May 2027 00:00:00 GMT; its successor is /api/v2/usage",
      },
    ]);
  });

  it("fails only where there is no record at all", async () => {
    const { client, fake } = connect({ autoAdvance: true });
    fake.faults.add({ kind: "status", code: 200, body: [], times: 4 });
    expect(await failureOf(client.usage())).toBeInstanceOf(UnavailableError);
  });
});
