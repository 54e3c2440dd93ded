import { createItGlueClient } from "@msp/it-glue";
import { acmeIds } from "@msp/it-glue/testing";
import { describe, expect, it } from "vitest";
import { bare, connect } from "../support/connected.ts";

describe("3,000 requests in 5 minutes", () => {
  it("37: are all the service takes", async () => {
    const { fake, clock } = connect({ fake: { requestsPer5Minutes: 3, assumptions: { retryAfterSeconds: 7 } } });
    const ask = bare({ fake });
    const statuses = await Promise.all([1, 2, 3, 4].map(async () => (await ask("GET", "countries")).status));
    expect(statuses).toEqual([200, 200, 200, 429]);
    await clock.advance(300_001);
    expect((await ask("GET", "countries")).status).toBe(200);
  });

  it("37: are never reached by 200 callers at once, several clients of the account among them", async () => {
    const { fake, clock } = connect({ fake: { requestsPer5Minutes: 100 } });
    const settings = {
      ...fake.credentials,
      fetch: fake.fetch,
      clock,
      environment: {},
      limits: { requestsPer5Minutes: 90 },
    };
    const clients = [createItGlueClient(settings), createItGlueClient(settings)];
    const calls = Array.from({ length: 200 }, (_, number) =>
      clients[number % 2]?.configurations.get(acmeIds.configurations.server),
    );
    const done = Promise.all(calls);
    for (let round = 0; round < 4; round++) await clock.advance(300_001);
    expect((await done).every((record) => record?.id === acmeIds.configurations.server)).toBe(true);
    expect(fake.requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(fake.requests).toHaveLength(200);
  });

  it("hold 200 callers to ten at a time as it is", async () => {
    let underWay = 0;
    let most = 0;
    const { fake, clock } = connect();
    const counting: typeof fetch = async (input, init) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return fake.fetch(input, init);
    };
    const client = createItGlueClient({ ...fake.credentials, fetch: counting, clock, environment: {} });
    await Promise.all(Array.from({ length: 200 }, () => client.organizations.all()));
    expect(most).toBe(10);
    expect(fake.requests.every(({ status }) => status === 200)).toBe(true);
  });

  it("refused all the same are waited for as long as the service says", async () => {
    const { client, fake, clock } = connect();
    fake.faults.add({ kind: "status", code: 429, headers: { "retry-after": "30" } });
    const answer = client.organizations.all();
    await clock.advance(29_000);
    expect(fake.requests).toHaveLength(1);
    await clock.advance(2_000);
    expect(await answer).toHaveLength(3);
  });

  it("are counted for a named account, whatever key is used", async () => {
    const { fake, clock } = connect({ fake: { requestsPer5Minutes: 100 } });
    const settings = { fetch: fake.fetch, clock, environment: {}, account: "acme", limits: { requestsPer5Minutes: 1 } };
    const [first, second] = [
      createItGlueClient({ ...settings, ...fake.credentials }),
      createItGlueClient({ ...settings, apiKey: "ITG.2" }),
    ];
    await first.countries.all();
    const waiting = second.countries.all().catch((error: Error) => error.name);
    await clock.advance(1_000);
    expect(fake.requests).toHaveLength(1);
    await clock.advance(300_000);
    expect(await waiting).toBe("AuthenticationError");
  });
});
