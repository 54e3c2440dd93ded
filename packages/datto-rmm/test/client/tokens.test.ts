import { createDattoRmmClient } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { AuthenticationError, UnavailableError, type VendorRequest } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, settingsOf } from "../support/connected.ts";

const { frontDesk } = acmeRmmIds.devices;
const hourMs = 3_600_000;

describe("a token", () => {
  it("is asked for once, however many callers and clients begin at the same moment", async () => {
    const { client, fake, clock, grants } = connect();
    const other = createDattoRmmClient(settingsOf(fake, clock));
    await Promise.all([client, other, client, other].map((one) => one.account.get()));
    expect(grants()).toBe(1);
  });

  it("is asked for outside of /api, with keys of any characters", async () => {
    const keys = { apiKey: "KEY+1 &=%", apiSecretKey: "s3cret/+&=ü" };
    const { client, fake } = connect({ fake: { keys } });
    await client.account.get();
    expect(fake.requests[0]).toMatchObject({ method: "POST", path: "/auth/oauth/token", status: 200 });
  });

  it("is renewed before its 100 hours end, so that no request is refused", async () => {
    const { client, fake, clock, grants } = connect();
    await client.account.get();
    await clock.sleep(100 * hourMs - 30_000);
    await client.account.get();
    expect(grants()).toBe(2);
    expect(fake.requests.map(({ status }) => status)).not.toContain(401);
  });

  it("that is refused is renewed once, and the request is sent once more", async () => {
    const { client, fake, asked, grants } = connect();
    await client.account.get();
    fake.revokeTokens();
    expect((await client.devices.get(frontDesk)).hostname).toBe("ACME-WS-01");
    expect(asked()).toEqual(["GET v2/account", `GET v2/device/${frontDesk}`, `GET v2/device/${frontDesk}`]);
    expect(grants()).toBe(2);
  });

  it("that ends during a write leaves the write announced once and done once", async () => {
    const { client, fake } = connect();
    await client.account.get();
    fake.revokeTokens();
    const announced: VendorRequest[] = [];
    const beforeWrite = (request: VendorRequest) => void announced.push(request);
    const draft = { jobName: "Disk", componentUid: acmeRmmIds.components.diskReport };
    await client.devices.runQuickJob(frontDesk, draft, { beforeWrite });
    expect(announced).toHaveLength(1);
    expect(fake.state.jobs).toHaveLength(1);
  });

  it("that is refused while fresh stops everything for five minutes", async () => {
    const { client, fake, clock, asked } = connect();
    const refuse = { kind: "status", code: 401, body: { status: 401, error: "Unauthorized" } } as const;
    fake.faults.add({ ...refuse, times: 2 });
    expect(await failureOf(client.account.get())).toBeInstanceOf(AuthenticationError);
    const held = await failureOf(client.account.get());
    expect(held.message).toContain("was not sent because the credentials were refused");
    const unannounced = await failureOf(client.alerts.resolve("x", { beforeWrite: () => expect.fail("announced") }));
    expect(unannounced).toBeInstanceOf(AuthenticationError);
    expect(asked()).toHaveLength(2);
    await clock.sleep(300_001);
    await client.account.get();
    expect(asked()).toHaveLength(3);
  });
});

describe("wrong keys", () => {
  it.each([400, 401] as const)(
    "are told from HTTP %i and not tried again for five minutes",
    async (wrongKeysStatus) => {
      const { client, clock, grants, asked } = connect({
        fake: { assumptions: { wrongKeysStatus } },
        client: { apiSecretKey: "expired-secret-77" },
      });
      const failure = await failureOf(client.account.get());
      expect(failure).toBeInstanceOf(AuthenticationError);
      expect(failure.message).toMatch(/Bad credentials.*DATTO_RMM_API_KEY.*their own platform/s);
      await failureOf(client.account.get());
      await failureOf(client.sites.get("x"));
      expect(grants()).toBe(1);
      expect(asked()).toEqual([]);
      await clock.sleep(300_001);
      await failureOf(client.account.get());
      expect(grants()).toBe(2);
    },
  );

  it("are not what a key with a line break at its end is: it is dropped", async () => {
    const { fake, clock } = connect();
    const { apiKey, apiSecretKey } = fake.keys;
    const client = createDattoRmmClient({
      ...settingsOf(fake, clock),
      apiKey: `${apiKey}\n`,
      apiSecretKey: ` ${apiSecretKey}\r\n`,
    });
    await expect(client.account.get()).resolves.toMatchObject({ name: "Example MSP" });
  });

  it("that are missing are named, and nothing is sent", async () => {
    const { fake, clock } = connect();
    const client = createDattoRmmClient({ ...settingsOf(fake, clock), apiSecretKey: undefined });
    const failure = await failureOf(client.account.get());
    expect(failure).toBeInstanceOf(AuthenticationError);
    expect(failure.message).toContain("DATTO_RMM_API_SECRET");
    expect(fake.requests).toEqual([]);
  });
});

describe("asking for a token", () => {
  it("is tried again when the connection breaks", async () => {
    const { client, fake, grants } = connect();
    fake.faults.add({ kind: "lostBeforeCommit", match: { path: /oauth/ } });
    await client.account.get();
    expect(grants()).toBe(2);
  });

  it("says so when what answers is a web page", async () => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "html", match: { path: /oauth/ }, times: Number.POSITIVE_INFINITY });
    const failure = await failureOf(client.account.get());
    expect(fake.requests.length).toBeLessThanOrEqual(8);
    expect(failure).toBeInstanceOf(UnavailableError);
    expect(failure.message).toContain("an HTML page came instead of JSON");
  });

  it("is not needed for the service's status", async () => {
    const { fake, clock, grants } = connect();
    const client = createDattoRmmClient({
      apiUrl: "https://x-api.centrastage.net",
      fetch: fake.fetch,
      clock,
      environment: {},
    });
    expect(await client.system.status()).toMatchObject({ status: "OK", started: "2026-07-01T00:00:00.000Z" });
    expect(grants()).toBe(0);
  });
});
