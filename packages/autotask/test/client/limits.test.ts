import { createAutotaskClient } from "@msp/autotask";
import { acmeIds, type FakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { RateLimitError, UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { befall, connect, failureOf, settingsOf, zoneOrigin } from "./support/connected.ts";

const { acmeDental } = acmeIds.companies;
const hour = 3_600_000;
const statuses = (requests: readonly { readonly status: number | null }[]) => [
  ...new Set(requests.map(({ status }) => status)),
];

/** Another program, which this process knows nothing of, spends some of the hour's budget. */
async function spendElsewhere({ fetch, credentials }: FakeAutotask, requests: number): Promise<void> {
  const { userName, secret, integrationCode } = credentials;
  const headers = { UserName: userName, Secret: secret, ApiIntegrationCode: integrationCode };
  for (let index = 0; index < requests; index++)
    await fetch(`${zoneOrigin}/atservicesrest/v1.0/Companies/0`, { headers });
}

describe("three requests at a time per endpoint", () => {
  it("serve 200 callers at once without a single refusal", async () => {
    const { client, fake } = connect({ clock: createFakeClock({ autoAdvance: true }), fake: { latencyMs: 200 } });
    const callers = Array.from({ length: 200 }, (_, index) => {
      if (index % 4 === 0) return client.companies.get(acmeDental);
      if (index % 4 === 1) return client.companies.count({});
      return index % 4 === 2
        ? client.contacts.all({ companyID: acmeDental })
        : client.companies.fields({ maxAgeMs: 0 });
    });
    await Promise.all(callers);
    expect(statuses(fake.requests)).toEqual([200]);
    expect(fake.requests).toHaveLength(201);
    expect(Math.max(...fake.requests.map(({ threads }) => threads))).toBe(3);
  });

  it("serve 200 callers that never stop asking for a minute, without a single refusal, and every one of them", async () => {
    const clock = createFakeClock({ autoAdvance: true });
    const { client, fake } = connect({ clock, fake: { latencyMs: 200 } });
    const until = clock.now() + 60_000;
    const served = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        let times = 0;
        for (; clock.now() < until; times += 1) {
          const lane = index % 2 === 0 ? "urgent" : "bulk";
          if (index % 3 === 0) await client.companies.get(acmeDental, { lane });
          else if (index % 3 === 1) await client.contacts.count({}, { lane });
          else await client.tickets.all({ companyID: acmeDental }, { lane });
        }
        return times;
      }),
    );
    expect(statuses(fake.requests)).toEqual([200]);
    expect(fake.requests.length).toBeGreaterThan(2_000);
    expect(Math.max(...fake.requests.map(({ threads }) => threads))).toBe(3);
    expect(Math.min(...served)).toBeGreaterThan(0);
  });

  it("are shared by all clients of the database in the process", async () => {
    const { client, fake, clock } = connect({
      clock: createFakeClock({ autoAdvance: true }),
      fake: { latencyMs: 200 },
    });
    const clients = [
      client,
      createAutotaskClient(settingsOf(fake, clock)),
      createAutotaskClient(settingsOf(fake, clock)),
    ];
    await Promise.all(Array.from({ length: 60 }, (_, index) => clients[index % 3]?.companies.get(acmeDental)));
    expect(statuses(fake.requests)).toEqual([200]);
  });

  it("count writes to children for the parent's endpoint", async () => {
    const { client, fake } = connect({ clock: createFakeClock({ autoAdvance: true }), fake: { latencyMs: 200 } });
    const ticket = {
      companyID: acmeDental,
      title: "Many notes",
      status: 1,
      priority: 2,
      queueID: acmeIds.queues.administration,
    };
    const ticketId = await client.tickets.create(ticket);
    const note = { noteType: 1, publish: 2, title: "Note", description: "Text" };
    await Promise.all([
      ...Array.from({ length: 20 }, () => client.ticketNotes.create(ticketId, note)),
      ...Array.from({ length: 20 }, () => client.tickets.get(ticketId)),
    ]);
    expect(statuses(fake.requests)).toEqual([200]);
  });

  it("let urgent requests pass bulk ones", async () => {
    const { client, asked } = connect({ clock: createFakeClock({ autoAdvance: true }), fake: { latencyMs: 200 } });
    await client.zone();
    const bulk = Array.from({ length: 9 }, () => client.companies.count({}, { lane: "bulk" }));
    await Promise.all([...bulk, client.companies.get(acmeDental)]);
    expect(asked().indexOf(`GET /Companies/${acmeDental}`)).toBe(3);
  });
});

describe("the hourly budget", () => {
  it("is kept to from here, without a single refusal", async () => {
    const clock = createFakeClock({ autoAdvance: true });
    const { client, fake } = connect({
      clock,
      fake: { limits: { requestsPerHour: 100, slowsDown: false } },
      client: { limits: { requestsPerHour: 100, observeEvery: 1_000_000 } },
    });
    const startedAt = clock.now();
    for (let index = 0; index < 150; index++) await client.companies.count({});
    expect(statuses(fake.requests)).toEqual([200]);
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(hour);
  });

  it("is told by the database", async () => {
    const { client } = connect();
    await client.companies.count({});
    expect(await client.thresholdInformation()).toEqual({
      externalRequestThreshold: 10_000,
      requestThresholdTimeframe: 60,
      currentTimeframeRequestCount: 2,
    });
  });

  it("is looked at now and then, and bulk work waits while others use it up", async () => {
    const clock = createFakeClock({ autoAdvance: true });
    const { client, fake, asked } = connect({
      clock,
      fake: { limits: { requestsPerHour: 1000, slowsDown: false } },
      client: { limits: { observeEvery: 10 } },
    });
    const looks = () => asked().filter((request) => request === "GET /ThresholdInformation").length;
    for (let index = 0; index < 10; index++) await client.companies.count({});
    expect(looks()).toBe(0);
    await spendElsewhere(fake, 740);

    const startedAt = clock.now();
    expect(await client.companies.count({})).toBe(3);
    expect(looks()).toBe(1);
    const tooLate = await failureOf(client.companies.count({}, { lane: "bulk", notAfter: clock.now() + 30_000 }));
    expect(tooLate).toBeInstanceOf(UnavailableError);
    expect(clock.now()).toBe(startedAt);
    expect(await client.companies.count({}, { lane: "bulk" })).toBe(3);
    expect(clock.now() - startedAt).toBe(hour);
    expect(statuses(fake.requests)).toEqual([200]);
  });

  it("is looked at at once after Autotask asked to slow down", async () => {
    const { client, fake, asked } = connect({ clock: createFakeClock({ autoAdvance: true }) });
    befall(fake, {
      kind: "status",
      code: 429,
      body: { errors: ["The limit of 10000 requests per hour has been reached."] },
    });
    await client.companies.count({});
    expect(asked()).toEqual([
      "POST /Companies/query/count",
      "GET /ThresholdInformation",
      "POST /Companies/query/count",
    ]);
  });

  it("does not stop a user who may not see it", async () => {
    const { client, fake } = connect({ client: { limits: { observeEvery: 1 } } });
    fake.faults.add({
      kind: "status",
      code: 500,
      body: { errors: ["The logged in Resource does not have the adequate permissions to query this entity type."] },
      match: { path: /ThresholdInformation/ },
      times: Number.POSITIVE_INFINITY,
    });
    for (let index = 0; index < 4; index++) expect(await client.companies.count({})).toBe(3);
  });
});

describe("a write that meets a limit", () => {
  it("is not sent again by itself", async () => {
    const { client, fake, asked } = connect();
    befall(fake, { kind: "status", code: 429, body: { errors: ["Thread Threshold Exceeded"] } });
    const error = await failureOf(client.companies.update({ id: acmeDental, phone: "555-0199" }));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.message).toContain("another program uses the same integration code");
    expect(asked()).toHaveLength(1);
  });
});
