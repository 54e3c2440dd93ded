import { AddressBlockedError, createDattoRmmClient } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { PermissionError, RateLimitError, UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, settingsOf } from "../support/connected.ts";

const { frontDesk, server } = acmeRmmIds.devices;
const statuses = (requests: readonly { readonly status: number | null }[]) => [
  ...new Set(requests.map(({ status }) => status)),
];

describe("the limits", () => {
  it("let 200 callers read at once, again and again, without one refusal, slow answer or block", async () => {
    const { client, fake, clock, grants } = connect({ fake: { latencyMs: 50 } });
    const began = clock.now();
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        for (let times = 0; times < 8; times++)
          await (index % 2 === 0 ? client.account.get() : client.devices.get(frontDesk, { lane: "bulk" }));
      }),
    );
    expect(statuses(fake.requests)).toEqual([200]);
    expect(fake.requests.filter(({ path }) => path.includes("/api/"))).toHaveLength(1_600);
    expect(grants()).toBe(1);
    // 1,600 reads at 500 in 60 seconds cannot take less, and need not take much more.
    expect(clock.now() - began).toBeGreaterThan(180_000);
    expect(clock.now() - began).toBeLessThan(260_000);
  });

  it("are kept for writes of one operation, while reads and other writes go on", async () => {
    const { client, fake, clock } = connect();
    const began = clock.now();
    const moves = Array.from({ length: 250 }, () => client.devices.setWarranty(frontDesk, "2028-01-31"));
    const others = Array.from({ length: 250 }, () => client.devices.setUserDefinedFields(server, { 1: "x" }));
    await Promise.all(others);
    await client.account.get();
    expect(clock.now() - began).toBeLessThan(1_000);
    await Promise.all(moves);
    expect(clock.now() - began).toBeGreaterThanOrEqual(120_000);
    expect(statuses(fake.requests)).toEqual([200]);
  });

  it("are shared by all clients of a platform in the process", async () => {
    const { client, fake, clock } = connect();
    const clients = [
      client,
      createDattoRmmClient(settingsOf(fake, clock)),
      createDattoRmmClient(settingsOf(fake, clock)),
    ];
    await Promise.all(Array.from({ length: 900 }, (_, index) => clients[index % 3]?.account.get()));
    expect(statuses(fake.requests)).toEqual([200]);
  });

  it("count reads and writes together for an account that was never moved", async () => {
    const { client, fake } = connect({
      fake: { limits: { singleBucket: true } },
      client: { limits: { countTogether: true } },
    });
    await Promise.all([
      ...Array.from({ length: 500 }, () => client.account.get()),
      ...Array.from({ length: 400 }, () => client.devices.setUserDefinedFields(server, { 1: "x" })),
    ]);
    expect(statuses(fake.requests)).toEqual([200]);
    expect((await client.system.requestRate()).accountWriteRateLimit).toBeNull();
  });

  it("are told by the service, with everybody's requests in them", async () => {
    const { client } = connect();
    await client.devices.setUserDefinedFields(server, { 1: "x" });
    expect(await client.system.requestRate()).toMatchObject({
      accountRateLimit: 600,
      accountWriteCount: 1,
      operationWriteStatus: { "device-udf-set": { limit: 600, count: 1 } },
    });
  });
});

describe("a refusal for number", () => {
  it("without a word on when makes everybody wait a minute, and the read succeeds", async () => {
    const { client, fake, clock } = connect();
    await client.account.get();
    const began = clock.now();
    fake.faults.add({ kind: "status", code: 429, body: { status: 429, error: "Too Many Requests" } });
    await client.account.get();
    expect(clock.now() - began).toBeGreaterThanOrEqual(60_000);
    expect(fake.requests.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it("leaves a write undone and never repeats it", async () => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "status", code: 429, body: { status: 429, error: "Too Many Requests" } });
    const failure = await failureOf(client.devices.setWarranty(frontDesk, null));
    expect(failure).toBeInstanceOf(RateLimitError);
    expect(failure.message).toContain("Nothing was written");
    expect(fake.state.device(frontDesk).warrantyDate).toBeNull();
  });

  it("never grows into a block, even where another program has used the limit up", async () => {
    const { client, fake } = connect({ fake: { limits: { reads: 20 } } });
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => client.account.get()));
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    expect(statuses(fake.requests)).not.toContain(403);
  });
});

describe("the block of this computer's address", () => {
  const block = { kind: "html", code: 403 } as const;

  it("is said, and nothing is sent until it is over", async () => {
    const { client, fake, clock } = connect();
    await client.account.get();
    fake.faults.add(block);
    const began = clock.now();
    const failure = await failureOf(client.account.get());
    expect(failure).toBeInstanceOf(AddressBlockedError);
    expect(failure).toMatchObject({ retryable: true, status: 403, retryAfterMs: 300_000 });
    expect(failure.message).toContain("the service shut out this computer's address");
    const sent = fake.requests.length;
    const other = createDattoRmmClient(settingsOf(fake, clock));
    await failureOf(other.account.get());
    await failureOf(client.account.sites().all());
    const unannounced = await failureOf(client.alerts.resolve("x", { beforeWrite: () => expect.fail("announced") }));
    expect(unannounced).toBeInstanceOf(AddressBlockedError);
    expect(fake.requests).toHaveLength(sent);
    expect(clock.now()).toBe(began);
    await clock.sleep(300_001);
    await client.account.get();
  });

  it("is told from a missing right by the lack of the service's own words", async () => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "status", code: 403, body: { status: 403, error: "Forbidden", path: "/v2/account" } });
    expect(await failureOf(client.account.get())).toBeInstanceOf(PermissionError);
    await client.account.get();
  });

  it("holds the grant of a token as well", async () => {
    const { client, fake } = connect();
    fake.faults.add({ ...block, match: { path: /oauth/ } });
    expect(await failureOf(client.account.get())).toBeInstanceOf(AddressBlockedError);
    await failureOf(client.account.get());
    expect(fake.requests).toHaveLength(1);
  });

  it("comes from the fake for whoever goes on, and a client of ours that meets it keeps quiet", async () => {
    const { client, fake, clock } = connect({ fake: { limits: { reads: 5 }, assumptions: { blockAfterRefusals: 1 } } });
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => client.account.get()));
    const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(failures.length).toBeGreaterThan(0);
    for (const failure of failures) expect(failure).toBeInstanceOf(AddressBlockedError);
    // Those under way at that moment, and not one more.
    expect(fake.requests.filter(({ status }) => status === 403).length).toBeLessThanOrEqual(8);
    await clock.sleep(300_001);
    await client.account.get();
  });
});

describe("a deadline", () => {
  it("keeps a request from being sent late", async () => {
    const { client, fake, clock } = connect({ client: { limits: { readsPerMinute: 1 } } });
    await client.account.get();
    const failure = await failureOf(client.account.get({ notAfter: clock.now() + 10_000 }));
    expect(failure).toBeInstanceOf(UnavailableError);
    expect(failure.message).toContain("was never sent");
    expect(fake.requests).toHaveLength(2);
  });
});
