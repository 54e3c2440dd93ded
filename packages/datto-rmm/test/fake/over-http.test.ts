import { createDattoRmmClient } from "@msp/datto-rmm";
import {
  acmeRmmIds,
  acmeRmmSeed,
  createFakeDattoRmm,
  type FakeDattoRmm,
  type FakeDattoRmmOptions,
} from "@msp/datto-rmm/testing";
import { createFakeClock } from "@msp/testing";
import { UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";

const { frontDesk } = acmeRmmIds.devices;
const { diskReport } = acmeRmmIds.components;

/** Serves a fake on a real socket for the length of a test. */
async function served(
  test: (url: string, fake: FakeDattoRmm) => Promise<void>,
  options: Partial<FakeDattoRmmOptions> = {},
): Promise<void> {
  const fake = createFakeDattoRmm({ clock: createFakeClock(), seed: acmeRmmSeed(), ...options });
  const { url, close } = await fake.listen();
  try {
    await test(url, fake);
  } finally {
    await close();
  }
}

/** A token as any client gets one. */
async function tokenOf(url: string, { keys }: FakeDattoRmm): Promise<string> {
  const answer = await fetch(`${url}/auth/oauth/token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("public-client:public")}` },
    body: new URLSearchParams({ grant_type: "password", username: keys.apiKey, password: keys.apiSecretKey }),
  });
  expect(await answer.clone().json()).toMatchObject({ token_type: "bearer", expires_in: 360_000 });
  return `Bearer ${((await answer.json()) as { access_token: string }).access_token}`;
}

describe("the fake over HTTP", () => {
  it("serves our client", () =>
    served(async (url, fake) => {
      const client = createDattoRmmClient({ ...fake.keys, apiUrl: url, clock: createFakeClock(), environment: {} });
      expect((await client.account.devices({ pageSize: 2 }).all()).length).toBe(fake.state.devices.length);
      await client.devices.setUserDefinedFields(frontDesk, { 2: "ü €" });
      expect((await client.devices.get(frontDesk)).udf.udf2).toBe("ü €");
      fake.faults.add({ kind: "lostAnswerAfterCommit" });
      const draft = { jobName: "Disk", componentUid: diskReport };
      await expect(client.devices.runQuickJob(frontDesk, draft)).rejects.toBeInstanceOf(UnknownOutcomeError);
      expect(fake.state.jobs).toHaveLength(1);
    }));

  it("answers other clients as the service does", () =>
    served(async (url, fake) => {
      const authorization = await tokenOf(url, fake);
      const ask = async (path: string, init: RequestInit = {}) => {
        const answer = await fetch(`${url}/api${path}`, { ...init, headers: { authorization } });
        return { status: answer.status, body: (await answer.text()) || null };
      };
      const first = JSON.parse((await ask("/v2/account/sites?max=2&siteName=e")).body ?? "");
      expect(first.pageDetails).toEqual({
        count: 2,
        totalCount: 4,
        prevPageUrl: null,
        nextPageUrl: `${url}/api/v2/account/sites?max=2&page=1`,
      });
      expect(await ask("/v2/account/sites?max=251")).toMatchObject({
        status: 400,
        body: expect.stringContaining("exceeds the defined limit of 250"),
      });
      expect(await ask("/v2/sites/1")).toMatchObject({
        status: 404,
        body: expect.stringContaining("No static resource v2/sites/1"),
      });
      expect(await ask("/v2/device/nobody")).toMatchObject({
        status: 404,
        body: expect.stringContaining('"path":"/v2/device/nobody"'),
      });
      const flat = JSON.stringify({ jobName: "x", componentUid: diskReport, variables: {} });
      expect(await ask(`/v2/device/${frontDesk}/quickjob`, { method: "PUT", body: flat })).toEqual({
        status: 400,
        body: '{"errorMessage":"Failed to read request"}',
      });
      expect(await ask(`/v2/device/${frontDesk}/warranty`, { method: "POST", body: '{"warrantyDate":null}' })).toEqual({
        status: 200,
        body: null,
      });
      const alerts = JSON.parse((await ask("/v2/account/alerts/open")).body ?? "");
      expect(alerts.pageDetails).not.toHaveProperty("totalCount");
      const device = JSON.parse((await ask(`/v2/device/${frontDesk}`)).body ?? "");
      expect([typeof device.lastSeen, Object.keys(device.udf).length]).toEqual(["number", 300]);
    }));

  it("writes devices as text and alerts as numbers where a platform does", () =>
    served(
      async (url, fake) => {
        fake.state.raiseAlert(frontDesk, { context: { "@class": "ping_ctx" } });
        const headers = { authorization: await tokenOf(url, fake) };
        const read = async (path: string) => (await (await fetch(`${url}/api/v2${path}`, { headers })).json()) as never;
        const { lastSeen } = (await read(`/device/${frontDesk}`)) as { lastSeen: unknown };
        const { alerts } = (await read("/account/alerts/open")) as { alerts: readonly { timestamp: unknown }[] };
        expect([typeof lastSeen, typeof alerts[0]?.timestamp]).toEqual(["string", "number"]);
      },
      { timestamps: "mixed" },
    ));

  it("refuses requests without a token, and with an old one", () =>
    served(async (url, fake) => {
      expect((await fetch(`${url}/api/v2/account`)).status).toBe(401);
      const authorization = await tokenOf(url, fake);
      fake.revokeTokens();
      expect((await fetch(`${url}/api/v2/account`, { headers: { authorization } })).status).toBe(401);
      expect((await fetch(`${url}/api/v2/system/status`)).status).toBe(200);
    }));

  it("refuses for number, slows down from 90 % on, and shuts out who goes on", async () => {
    const clock = createFakeClock({ autoAdvance: true });
    const fake = createFakeDattoRmm({
      clock,
      seed: acmeRmmSeed(),
      limits: { reads: 10 },
      assumptions: { blockAfterRefusals: 3 },
    });
    const grant = await fake.fetch("https://x.example.com/auth/oauth/token", {
      method: "POST",
      headers: { authorization: `Basic ${btoa("public-client:public")}` },
      body: new URLSearchParams({
        grant_type: "password",
        username: fake.keys.apiKey,
        password: fake.keys.apiSecretKey,
      }),
    });
    const { access_token: token } = (await grant.json()) as { access_token: string };
    const read = async () => {
      const began = clock.now();
      const { status } = await fake.fetch("https://x.example.com/api/v2/account", {
        headers: { authorization: `Bearer ${token}` },
      });
      return [status, clock.now() - began];
    };
    const answers = [];
    for (let number = 0; number < 14; number++) answers.push(await read());
    expect(answers).toEqual([
      ...Array(8).fill([200, 0]),
      [200, 1_000],
      [200, 1_000],
      [429, 0],
      [429, 0],
      [403, 0],
      [403, 0],
    ]);
    await clock.sleep(300_000);
    expect((await read())[0]).toBe(200);
  });
});
