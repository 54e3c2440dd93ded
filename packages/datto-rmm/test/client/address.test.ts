import { createDattoRmmClient } from "@msp/datto-rmm";
import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { apiUrl, connect, failureOf, settingsOf } from "../support/connected.ts";

describe("the API's address", () => {
  it.each([
    [{ apiUrl }],
    [{ apiUrl: `${apiUrl}/` }],
    [{ apiUrl: `${apiUrl}/api` }],
    [{ apiUrl: `${apiUrl}/api/v2/` }],
    [{ apiUrl: undefined, platform: "concord" }],
    [{ apiUrl: undefined, environment: { DATTO_RMM_PLATFORM: "concord" } }],
    [{ apiUrl: undefined, environment: { DATTO_RMM_API_URL: ` ${apiUrl}\n`, DATTO_RMM_PLATFORM: "other" } }],
  ])("is understood as %o", async (settings) => {
    const { fake, clock } = connect();
    const seen: string[] = [];
    const client = createDattoRmmClient({
      ...settingsOf(fake, clock),
      ...settings,
      onRequest: ({ url }) => seen.push(url),
    });
    await client.account.get();
    expect(seen).toEqual([`${apiUrl}/auth/oauth/token`, `${apiUrl}/api/v2/account`]);
  });

  it("takes platforms nobody has heard of yet", async () => {
    const { fake, clock } = connect();
    const client = createDattoRmmClient({ ...settingsOf(fake, clock), apiUrl: undefined, platform: "riesling-2" });
    await expect(client.account.get()).resolves.toMatchObject({ name: "Example MSP" });
  });

  it.each([
    [undefined, "the API's address is not known"],
    ["concord", '"concord" is not an address'],
    ["https://concord.rmm.datto.com", "The API of that platform is https://concord-api.centrastage.net"],
    ["https://concord.centrastage.net/csm", "is where people sign in"],
    [`${apiUrl}/v2/account`, "does not belong into the API's address"],
    ["https://user:pass@concord-api.centrastage.net", "must not hold a user name or password"],
    ["http://concord-api.centrastage.net", "is not encrypted"],
  ])("is refused as %s", async (wrong, words) => {
    const { fake, clock } = connect();
    const client = createDattoRmmClient({ ...settingsOf(fake, clock), apiUrl: wrong });
    const failure = await failureOf(client.account.get());
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain(words);
    expect(fake.requests).toEqual([]);
  });

  it("is refused as a platform with a slash", async () => {
    const { fake, clock } = connect();
    const settings = { ...settingsOf(fake, clock), apiUrl: undefined, platform: "evil.example.com/" };
    await expect(createDattoRmmClient(settings).account.get()).rejects.toThrow("is not the name of a platform");
    expect(fake.requests).toEqual([]);
  });

  it("of something else is told from its web page, which says nothing about the record asked for", async () => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "html", code: 404 });
    const failure = await failureOf(client.devices.get("x"));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain("no such route; check DATTO_RMM_API_URL");
  });
});
