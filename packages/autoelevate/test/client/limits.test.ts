import { createAutoelevateClient } from "@msp/autoelevate";
import { acmeIds } from "@msp/autoelevate/testing";
import { RateLimitError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf } from "../support/connected.ts";

const { companies, computers } = acmeIds;
const hour = 3_600_000;
const statuses = (requests: readonly { readonly status: number | null }[]) => [
  ...new Set(requests.map(({ status }) => status)),
];

describe("a hundred requests an hour per route", () => {
  it("are kept for 150 callers at once, without a single refusal, though the service punishes bursts", async () => {
    const { client, fake, clock } = connect({ autoAdvance: true });
    const startedAt = clock.now();
    await Promise.all(Array.from({ length: 150 }, () => client.usage()));
    expect(statuses(fake.requests)).toEqual([200]);
    expect(fake.requests).toHaveLength(150);
    const inFirstHour = fake.requests.filter(({ at }) => at < startedAt + hour);
    expect(inFirstHour).toHaveLength(100);
    expect(inFirstHour.filter(({ at }) => at < startedAt + 60_000)).toHaveLength(20);
  });

  it("are counted for each route by itself, ids aside", async () => {
    const { client, fake, clock } = connect({ autoAdvance: true });
    const startedAt = clock.now();
    const ids = [computers.frontDesk, computers.xRay, computers.storage];
    await Promise.all([
      ...Array.from({ length: 30 }, (_, index) => client.computers.get(ids[index % 3] ?? "")),
      ...Array.from({ length: 20 }, () => client.companies.list({})),
    ]);
    expect(statuses(fake.requests)).toEqual([200]);
    const early = fake.requests.filter(({ at }) => at === startedAt);
    expect(early.filter(({ path }) => path.includes("/computers/"))).toHaveLength(20);
    expect(early.filter(({ path }) => path.includes("/companies"))).toHaveLength(20);
  });

  it("are shared by all clients with one key", async () => {
    const { client, fake, clock } = connect({ autoAdvance: true });
    const other = createAutoelevateClient({ ...fake.credentials.bearer, clock, fetch: fake.fetch, environment: {} });
    await Promise.all(Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? client : other).usage()));
    expect(statuses(fake.requests)).toEqual([200]);
  });

  it("hold for all keys of one MSP, where it is named", async () => {
    const limits = { msp: "example" };
    const { client, fake, clock } = connect({ autoAdvance: true, client: { limits } });
    const other = createAutoelevateClient({
      ...fake.credentials.signing,
      clock,
      fetch: fake.fetch,
      environment: {},
      limits,
    });
    await Promise.all(Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? client : other).usage()));
    expect(statuses(fake.requests)).toEqual([200]);
  });

  it("leave a write that cannot leave in time unsent", async () => {
    const { client, fake, clock } = connect();
    const ids = Array.from({ length: 21 }, () =>
      fake.state.userAsks({ computerId: computers.frontDesk, user: "dana" }),
    );
    const last = ids.pop() ?? "";
    await Promise.all(ids.map((id) => client.elevationRequests.approve(id)));
    const late = failureOf(client.elevationRequests.approve(last, {}, { notAfter: clock.now() + 10_000 }));
    await clock.advance(60_000);
    expect((await late).message).toContain("was never sent");
    expect(fake.ledger).toHaveLength(20);
  });
});

describe("a refusal because others used up the limit", () => {
  const spend = async ({ fetch, credentials }: ReturnType<typeof connect>["fake"], times: number) => {
    const headers = {
      authorization: `Bearer ${credentials.bearer.token}`,
      "x-acknowledgment": "i-understand-this-is-beta-and-may-change",
    };
    for (let index = 0; index < times; index++) {
      await fetch("https://partner-api.autoelevate.com/api/v1/usage", { headers });
    }
  };

  it.each([true, false])("is waited out when the wait is short, with Retry-After: %s", async (sendsRetryAfter) => {
    const { client, fake } = connect({ autoAdvance: true, fake: { assumptions: { sendsRetryAfter } } });
    await spend(fake, 24);
    expect((await client.usage()).partnerName).toBe("Example MSP");
    expect(fake.requests.map(({ status }) => status).slice(24)).toEqual([429, 200]);
  });

  it.each([true, false])("is told with the wait when it is long, with Retry-After: %s", async (sendsRetryAfter) => {
    const { client, fake } = connect({
      autoAdvance: true,
      fake: { assumptions: { sendsRetryAfter }, limits: { burst: Number.POSITIVE_INFINITY } },
    });
    await spend(fake, 100);
    const error = await failureOf(client.usage());
    expect(error).toBeInstanceOf(RateLimitError);
    expect((error as RateLimitError).retryAfterMs).toBe(hour);
    expect(fake.requests).toHaveLength(101);
    expect(await client.companies.get(companies.acmeDental)).toMatchObject({ name: "Acme Dental" });
  });
});
