import { acmeRmmIds, acmeRmmSeed, type SeedDevice } from "@msp/datto-rmm/testing";
import { InvalidRequestError, UnavailableError } from "@msp/workflows/ports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiUrl, connect, failureOf } from "../support/connected.ts";

const { birchLegal } = acmeRmmIds.sites;
const manyDevices = (count: number): readonly SeedDevice[] =>
  Array.from({ length: count }, (_, index) => ({ uid: `n-${index}`, siteUid: birchLegal, hostname: `N-${index}` }));
const crowded = (count: number) => ({ ...acmeRmmSeed(), devices: manyDevices(count) });

describe("a list", () => {
  it("begins at page 0 and ends without another request", async () => {
    const { client, fake } = connect({ fake: { seed: crowded(12) } });
    const names = (await client.account.devices({ pageSize: 5 }).all()).map(({ hostname }) => hostname);
    expect(names).toEqual(manyDevices(12).map(({ hostname }) => hostname));
    const pages = fake.requests
      .filter(({ path }) => path.includes("devices"))
      .map(({ path }) => path.replace(/.*page=/, ""));
    expect(pages.map((text) => text.replace(/\D.*/, ""))).toEqual(["0", "1", "2"]);
  });

  it("keeps its conditions although the next page's address has lost them", async () => {
    const seed = acmeRmmSeed();
    const { client, fake } = connect({
      fake: { seed: { ...seed, devices: [...(seed.devices ?? []), ...manyDevices(9)] } },
    });
    const found = await client.account.devices({ hostname: "n-", siteName: "birch", pageSize: 2 }).all();
    expect(found).toHaveLength(9);
    const queries = fake.requests.slice(1).map(({ path }) => new URL(path, apiUrl).searchParams);
    expect(queries).toHaveLength(5);
    for (const query of queries)
      expect([query.get("hostname"), query.get("siteName"), query.get("max")]).toEqual(["n-", "birch", "2"]);
  });

  it("ends where the next address is empty instead of null", async () => {
    const { client } = connect({ fake: { seed: crowded(4), assumptions: { lastPage: "empty" } } });
    expect(await client.account.devices({ pageSize: 2 }).all()).toHaveLength(4);
  });

  it("has every record once, whatever its length and page size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.integer({ min: 1, max: 12 }), fc.boolean(), async (count, pageSize, drops) => {
        const { client } = connect({
          fake: { seed: crowded(count), assumptions: { nextPageDropsParameters: drops } },
        });
        const uids = (await client.sites.devices(birchLegal, { pageSize }).all()).map(({ uid }) => uid);
        expect(uids).toEqual(manyDevices(count).map(({ uid }) => uid));
      }),
      { numRuns: 40 },
    );
  });

  it("needs no total: open alerts have none", async () => {
    const { client, fake } = connect();
    for (let number = 0; number < 5; number++)
      fake.state.raiseAlert(acmeRmmIds.devices.server, { context: { "@class": "eventlog_ctx", code: `${number}` } });
    expect(await client.account.openAlerts({ pageSize: 2 }).all()).toHaveLength(5);
  });

  it("is read as far as somebody goes, and no further", async () => {
    const { client, asked } = connect({ fake: { seed: crowded(9) } });
    expect((await client.account.devices({ pageSize: 2 }).first())?.hostname).toBe("N-0");
    expect(asked()).toEqual(["GET v2/account/devices"]);
  });

  it.each([0, 251, 2.5])("refuses a page of %s before anything is sent", async (pageSize) => {
    const { client, fake } = connect();
    await expect(client.account.sites({ pageSize }).all()).rejects.toBeInstanceOf(InvalidRequestError);
    expect(fake.requests).toEqual([]);
  });

  it("refuses a filter beside conditions that the service would ignore", async () => {
    const { client, fake } = connect();
    const options = { filterId: 11, hostname: "n-" } as unknown as { filterId: number };
    expect(() => client.account.devices(options)).toThrow("every other condition would be ignored");
    expect(fake.requests).toEqual([]);
  });
});

describe("an odd next page", () => {
  const page = (nextPageUrl: unknown, sites: readonly object[] = [{ uid: "s-1" }]) => ({
    kind: "status" as const,
    code: 200,
    body: { pageDetails: { count: sites.length, nextPageUrl }, sites },
  });

  it("on another host is refused, and nothing is sent there", async () => {
    const { client, fake } = connect();
    fake.faults.add(page("https://evil.example.com/api/v2/account/sites?page=1"));
    const failure = await failureOf(client.account.sites().all());
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain("https://evil.example.com");
    expect(fake.requests).toHaveLength(2);
  });

  it("that leads in a circle ends with an error instead of never", async () => {
    const { client, fake } = connect();
    fake.faults.add({ ...page(`${apiUrl}/api/v2/account/sites?page=1&max=250`), times: 99 });
    const failure = await failureOf(client.account.sites().all());
    expect(failure).toBeInstanceOf(UnavailableError);
    expect(failure.message).toContain("does not end");
    expect(fake.requests.length).toBeLessThan(5);
  });

  it("that has lost even its number is counted on", async () => {
    const { client, fake } = connect();
    fake.faults.add(page(`${apiUrl}/api/v2/account/sites`));
    expect((await client.account.sites({ pageSize: 1 }).all()).map(({ name }) => name)).toContain("Birch Legal");
    expect(fake.requests[2]?.path).toContain("page=1");
  });

  it("behind an empty page is not asked for", async () => {
    const { client, fake, asked } = connect();
    fake.faults.add(page(`${apiUrl}/api/v2/account/sites?page=7`, []));
    expect(await client.account.sites().all()).toEqual([]);
    expect(asked()).toHaveLength(1);
  });

  it("without the list it should hold is no empty list", async () => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "status", code: 200, body: { pageDetails: { nextPageUrl: null } }, times: 9 });
    const failure = await failureOf(client.account.sites().all());
    expect(failure.message).toContain("at sites: expected a list");
  });
});
