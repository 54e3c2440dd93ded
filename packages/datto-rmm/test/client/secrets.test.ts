import { inspect } from "node:util";
import { createDattoRmmClient } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { apiUrl, connect, failureOf, settingsOf } from "../support/connected.ts";

const { sites, devices } = acmeRmmIds;

describe("secrets", () => {
  it("are in no error, however the service repeats them", async () => {
    const seen: unknown[] = [];
    const { client, fake, clock } = connect({ client: { onRequest: (request) => seen.push(request) } });
    await client.account.get();
    const { apiKey, apiSecretKey } = fake.keys;
    const token = /Bearer (\S+)/.exec(await bearerOf(fake.fetch))?.[1] ?? "";
    const text = `denied for ${apiKey} / ${apiSecretKey} with ${encodeURIComponent(apiSecretKey)}`;
    const faults = [
      { code: 400, body: { errorMessage: text } },
      { code: 404, body: { status: 404, error: text } },
      { code: 500, body: { message: text, echo: `Authorization: Bearer ${token}` } },
      { code: 403, body: { error: text } },
    ];
    for (const fault of faults) {
      fake.faults.add({ kind: "status", ...fault });
      seen.push(await failureOf(client.devices.setWarranty(devices.frontDesk, null)));
    }
    const wrong = createDattoRmmClient({
      ...settingsOf(fake, clock),
      apiKey: "OTHER-KEY-9",
      apiSecretKey: "other-secret-9",
    });
    fake.faults.add({ kind: "status", code: 400, body: { error: "other-secret-9" }, match: { path: /oauth/ } });
    seen.push(await failureOf(wrong.account.get()));
    const all = inspect(seen, { depth: 9, showHidden: true });
    for (const secret of [apiKey, apiSecretKey, "OTHER-KEY-9", "other-secret-9", "fake.token"])
      expect(all).not.toContain(secret);
  });

  it("of the token are not repeated where the service echoes it bare", async () => {
    const { client, fake } = connect();
    await client.account.get();
    const granted = "fake.token-1";
    fake.faults.add({
      kind: "status",
      code: 400,
      body: { errorMessage: `what is ${granted}.${btoa(`${fake.requests[0]?.at}`)}?` },
    });
    const failure = await failureOf(client.account.get());
    expect(failure.message).toContain("what is [secret]?");
  });

  it("print as [secret] where the service hands them out", async () => {
    const { client } = connect({ fake: { assumptions: { maskedValue: "shown" } } });
    const variables = await client.sites.variables(sites.birchLegal).all();
    const shown = JSON.stringify(variables) + inspect(variables, { showHidden: true });
    expect(shown).toContain("Litigation");
    expect(shown).not.toContain("invented-licence-0042");
    const masked = variables.find(({ name }) => name === "usrLicence")?.value;
    expect(typeof masked === "object" && masked?.reveal()).toBe("invented-licence-0042");
    const settings = await client.sites.updateProxy(sites.birchLegal, {
      host: "p.example.com",
      password: "proxy-pass-3",
    });
    expect(JSON.stringify(settings)).not.toContain("proxy-pass-3");
    expect(settings.proxySettings?.password?.reveal()).toBe("proxy-pass-3");
  });
});

describe("the reset of the API keys", () => {
  it("is not offered by default", () => {
    expect(connect().client.users).toBeUndefined();
  });

  it("ends the keys it is called with, and hands over new ones that print as [secret]", async () => {
    const { client, fake, clock } = connect({ client: { allowKeyReset: true } });
    const before = fake.keys;
    const pair = await client.users?.resetApiKeys();
    expect(fake.keys).not.toEqual(before);
    expect(JSON.stringify(pair)).not.toContain(fake.keys.apiSecretKey);
    await failureOf(client.account.get());
    const fresh = createDattoRmmClient({
      ...settingsOf(fake, clock),
      apiKey: pair?.apiAccessKey ?? undefined,
      apiSecretKey: pair?.apiSecretKey ?? undefined,
    });
    await expect(fresh.account.get()).resolves.toMatchObject({ name: "Example MSP" });
  });
});

describe("credentials", () => {
  it("go to no other origin", async () => {
    const { client, fake } = connect();
    const page = { pageDetails: { nextPageUrl: "http://concord-api.centrastage.net/api/v2/account/sites?page=1" } };
    fake.faults.add({ kind: "status", code: 200, body: { ...page, sites: [{ uid: "a" }] } });
    expect(await failureOf(client.account.sites().all())).toBeInstanceOf(InvalidRequestError);
    expect(fake.requests).toHaveLength(2);
  });
});

/** What the client would send, as a server would see it. */
async function bearerOf(fetch: typeof globalThis.fetch): Promise<string> {
  let seen = "";
  const client = createDattoRmmClient({
    apiKey: "SANDBOXKEY",
    apiSecretKey: "sandbox-secret-key",
    apiUrl,
    environment: {},
    async fetch(input, init) {
      const request = new Request(input, init);
      seen = request.headers.get("authorization") ?? "";
      return fetch(request);
    },
  });
  await client.account.get();
  return seen;
}
