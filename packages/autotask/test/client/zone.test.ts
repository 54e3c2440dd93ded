import { inspect } from "node:util";
import { createAutotaskClient } from "@msp/autotask";
import { createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { AuthenticationError, InvalidRequestError, UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { befall, connect, failureOf, settingsOf, zoneOrigin } from "./support/connected.ts";

const day = 24 * 3_600_000;

describe("finding the zone", () => {
  it("asks once, without credentials, and then talks to the zone", async () => {
    const seen: Request[] = [];
    const clock = createFakeClock();
    const fake = createFakeAutotask({ clock, home: zoneOrigin });
    const client = createAutotaskClient({
      ...settingsOf(fake, clock),
      fetch: (input, init) => {
        const request = new Request(input, init);
        seen.push(request);
        return fake.fetch(request);
      },
    });
    await Promise.all([client.companies.get(0), client.roles.count({}), client.companies.first({ id: 0 })]);
    const [lookUp, ...others] = seen;
    expect(lookUp?.url).toBe(
      "https://webservices.autotask.net/atservicesrest/v1.0/zoneInformation?user=api-user%40example.com",
    );
    expect(lookUp?.headers.get("secret")).toBeNull();
    expect(lookUp?.headers.get("apiintegrationcode")).toBeNull();
    expect(others.map(({ url }) => new URL(url).origin)).toEqual([zoneOrigin, zoneOrigin, zoneOrigin]);
    expect(others[0]?.headers.get("secret")).toBe(fake.credentials.secret);
  });

  it("tells where the database lives", async () => {
    const { client } = connect();
    expect(await client.zone()).toEqual({
      baseUrl: `${zoneOrigin}/atservicesrest/v1.0/`,
      zoneName: "Sandbox",
      webUrl: `${zoneOrigin}/`,
    });
  });

  it("looks again after a day, and keeps the known zone when the look-up is down", async () => {
    const { client, fake, clock } = connect();
    await client.zone();
    await clock.advance(day);
    fake.faults.add({ kind: "html", code: 503, times: 9, match: { path: /zoneInformation/ } });
    const zone = client.zone();
    await clock.advance(60_000);
    expect((await zone).baseUrl).toContain(zoneOrigin);
    expect(fake.requests.filter(({ path }) => path.includes("zoneInformation"))).toHaveLength(5);
  });

  it("names the user that no zone knows, and the variable to correct", async () => {
    const { client } = connect({ client: { userName: "nobody@example.com" } });
    const error = await failureOf(client.tickets.get(1));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.message).toBe(
      'autotask: no zone knows the API user "nobody@example.com" (Zone information could not be determined for this user.). ' +
        "Check AUTOTASK_USERNAME: it is the whole user name with its domain, and the user must be an active API user.",
    );
  });

  it("does not blame the user for an address where nobody looks up zones", async () => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "html", code: 404 });
    const error = await failureOf(client.tickets.get(1));
    expect(error).not.toBeInstanceOf(AuthenticationError);
    expect(error.message).toContain("This zone has no such route");
  });

  it("sends no credentials where a look-up leads out of the domain that was asked", async () => {
    const { client, asked } = connect({ fake: { home: "https://autotask.net.evil.example.net" } });
    const error = await failureOf(client.tickets.get(1));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain(
      "points to autotask.net.evil.example.net, which is not part of autotask.net. Nothing was sent there.",
    );
    expect(asked()).toEqual([]);
  });

  it("follows a database that moved while it reads", async () => {
    const { client, fake } = connect();
    await client.companies.get(0);
    fake.moveHome("https://webservices29.autotask.net");
    expect((await client.companies.get(0))?.id).toBe(0);
    expect((await client.zone()).baseUrl).toContain("webservices29");
  });

  it("sends a write to the new zone only when it is started again", async () => {
    const { client, fake } = connect();
    await client.companies.get(0);
    fake.moveHome("https://webservices29.autotask.net");
    const error = await failureOf(client.companies.update({ id: 0, phone: "555-0199" }));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain(
      "the database has moved to webservices29.autotask.net. Nothing was written; start it again.",
    );
    expect(fake.ledger).toHaveLength(0);
    await client.companies.update({ id: 0, phone: "555-0199" });
    expect(fake.ledger).toHaveLength(1);
  });
});

describe("refused credentials", () => {
  it("are looked up once more and then not sent again for five minutes", async () => {
    const { client, fake, clock, asked } = connect({ client: { secret: "wrong-secret" } });
    const first = await failureOf(client.tickets.get(1));
    expect(first).toBeInstanceOf(AuthenticationError);
    expect(first.message).toContain(
      "Check AUTOTASK_USERNAME, AUTOTASK_SECRET and AUTOTASK_INTEGRATION_CODE, and AUTOTASK_ZONE_URL if it is set",
    );
    for (let index = 0; index < 5; index++) await failureOf(client.tickets.get(1));
    expect(asked()).toHaveLength(1);
    expect(fake.requests.filter(({ path }) => path.includes("zoneInformation"))).toHaveLength(2);
    await clock.advance(300_000);
    await failureOf(client.tickets.get(1));
    await failureOf(client.tickets.get(1));
    expect(asked()).toHaveLength(2);
  });

  it("hold every client that uses them, and no other", async () => {
    const { client, fake, clock, asked } = connect({ client: { secret: "wrong-secret" } });
    await failureOf(client.tickets.get(1));
    const twin = createAutotaskClient({ ...settingsOf(fake, clock), secret: "wrong-secret" });
    await failureOf(twin.tickets.get(1));
    expect(asked()).toHaveLength(1);
    const corrected = createAutotaskClient(settingsOf(fake, clock));
    expect((await corrected.companies.get(0))?.id).toBe(0);
  });

  it("count as credentials when a wrong integration code is answered with status 500", async () => {
    const { client, asked } = connect({
      client: { integrationCode: "WRONGCODE" },
      fake: { assumptions: { unknownIntegrationStatus: 500 } },
    });
    expect(await failureOf(client.tickets.get(1))).toBeInstanceOf(AuthenticationError);
    await failureOf(client.tickets.get(1));
    expect(asked()).toHaveLength(1);
  });
});

describe("settings", () => {
  it("come from the environment when the first request needs them", async () => {
    const clock = createFakeClock();
    const fake = createFakeAutotask({ clock, home: zoneOrigin });
    const environment: Record<string, string> = {};
    const client = createAutotaskClient({ fetch: fake.fetch, clock, environment });
    Object.assign(environment, {
      AUTOTASK_USERNAME: fake.credentials.userName,
      AUTOTASK_SECRET: fake.credentials.secret,
      AUTOTASK_INTEGRATION_CODE: fake.credentials.integrationCode,
      AUTOTASK_ZONE_URL: `${zoneOrigin}/atservicesrest`,
    });
    expect((await client.companies.get(0))?.id).toBe(0);
    expect(fake.requests.map(({ path }) => path)).toEqual(["/atservicesrest/v1.0/Companies/0"]);
  });

  it.each(["AUTOTASK_USERNAME", "AUTOTASK_SECRET", "AUTOTASK_INTEGRATION_CODE"])(
    "say that %s is missing",
    async (missing) => {
      const environment: Record<string, string | undefined> = {
        AUTOTASK_USERNAME: "api-user@example.com",
        AUTOTASK_SECRET: "sandbox-secret",
        AUTOTASK_INTEGRATION_CODE: "SANDBOXINTEGRATIONCODE",
      };
      environment[missing] = undefined;
      const clock = createFakeClock();
      const fake = createFakeAutotask({ clock, home: zoneOrigin });
      const client = createAutotaskClient({ fetch: fake.fetch, clock, environment });
      const error = await failureOf(client.tickets.get(1));
      expect(error).toBeInstanceOf(AuthenticationError);
      expect(error.message).toContain(`Set the environment variable ${missing}`);
    },
  );

  it("never show a credential, in the client or in what it throws", async () => {
    const { client, fake } = connect();
    const { secret, integrationCode } = fake.credentials;
    befall(fake, { kind: "status", code: 500, body: { errors: [`${secret} with ${integrationCode} failed`] } });
    const refused = await failureOf(client.tickets.get(1));
    expect(refused.message).toContain("[secret] with [secret] failed");
    befall(fake, { kind: "lostBeforeCommit", times: 4 });
    const lost = await failureOf(client.companies.update({ id: 0, phone: "555-0199" }));
    const shown = [client, refused, lost].map((value) => inspect(value, { depth: 20, showHidden: true })).join("\n");
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(integrationCode);
  });
});
