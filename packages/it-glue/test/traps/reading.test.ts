import { IgnoredFilterError, itGlue } from "@msp/it-glue";
import { acmeIds, acmeSeed } from "@msp/it-glue/testing";
import { ConflictError, InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { bare, connect, failureOf } from "../support/connected.ts";

const { configurations, contacts, documents, documentFolders, flexibleAssetTypes, organizations } = acmeIds;

describe("an unknown filter", () => {
  it("1: is ignored by the service, which answers with everybody", async () => {
    const { status, rows } = await bare(connect())("GET", "organizations?filter[nmae]=Acme Dental");
    expect([status, rows.length]).toEqual([200, 3]);
  });

  it("1: cannot be written, and the nearest names are told", async () => {
    const { client, fake } = connect();
    // @ts-expect-error the service knows no such filter
    const error = await failureOf(client.organizations.all({ filter: { nmae: "Acme Dental" } }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain('no filter "nmae"');
    expect(error.message).toContain("Did you mean name");
    expect(fake.requests).toEqual([]);
  });

  it.each([
    ["an unknown sort", { sort: ["size"] }, 'no sort "size"'],
    ["an unknown include", { include: ["everything"] }, 'no include "everything"'],
    ["an include of single records", { include: ["related_items"] }, 'no include "related_items"'],
    ["an empty text", { filter: { name: " " } }, "is empty"],
    ["an empty list", { filter: { id: [] } }, "has an empty list"],
    ["a page too large", { pageSize: 1001 }, "1 to 1000 records"],
    ["an exclusion there is none of", { exclude: { serial_number: "1" } }, 'no exclusion "serial_number"'],
  ])("%s cannot be written either", async (_, query, words) => {
    const { client, fake } = connect();
    const error = await failureOf(client.configurations.all(query as never));
    expect(error.message).toContain(words);
    expect(fake.requests).toEqual([]);
  });

  it.each([
    ["a misspelt part of the query", { filters: { name: "Acme Dental" } }, 'no part of a query "filters"'],
    ["a condition beside its place", { name: "Acme Dental" }, 'no part of a query "name"'],
    ["an id where the query belongs", "2174", "no plain object"],
    ["a condition without a value", { filter: { name: undefined } }, "name in filter is undefined"],
    ["an exclusion without a value", { exclude: { id: undefined } }, "id in exclude is undefined"],
    ["a Map of conditions", { filter: new Map([["name", "Acme Dental"]]) }, "filter needs a plain object"],
    ["inherited conditions", { filter: Object.create({ name: "Acme Dental" }) }, "filter needs a plain object"],
    ["no conditions at all", { filter: null }, "filter needs a plain object"],
    ["a misspelt id of another system", { filter: { psa: { system: "autotask", ID: "174" } } }, 'not "ID"'],
    [
      "an id of another system without a value",
      { filter: { psa: { system: "autotask", id: undefined } } },
      "needs text",
    ],
    [
      "a misspelt end of a period",
      { filter: { created_at: { from: "2026-01-01", until: "2026-01-02" } } },
      'not "until"',
    ],
    ["a range with more ends than two", { range: { my_glue_account_id: ["1,2", "3"] } }, "needs a start and an end"],
    ["a sort that is no list", { sort: "name" }, "needs a list"],
  ])("1: %s is refused where no types keep it out", async (_, query, words) => {
    const { client, fake } = connect();
    for (const ask of [client.organizations.all, client.organizations.one, client.organizations.page])
      expect((await failureOf(ask(query as never))).message).toContain(words);
    expect(fake.requests).toEqual([]);
  });

  it.each([null, "another"])("1: that is ignored is noticed by a row that holds %s there", async (serial) => {
    const { fake } = connect();
    for (const id of fake.state.ids("configurations")) {
      const isBirch = id === configurations.birchLaptop;
      fake.state.change("configurations", id, { serial_number: serial, ...(isBirch ? {} : { organization_id: "1" }) });
    }
    const deaf: typeof fetch = (input, init) => {
      const { url, headers } = new Request(input, init);
      return fake.fetch(url.replace(/filter%5Bserial_number[^&]*/g, ""), { headers });
    };
    const { client } = connect({ client: { fetch: deaf, ...fake.credentials } });
    const filter = { organization_id: organizations.birchLegal, serial_number: "B-77" };
    expect(await failureOf(client.configurations.all({ filter }))).toBeInstanceOf(IgnoredFilterError);
  });

  it("1: that is ignored all the same is noticed by its rows", async () => {
    const { client, fake } = connect();
    const ignoring: typeof fetch = (input, init) => {
      const { url, headers } = new Request(input, init);
      return fake.fetch(url.replace(/filter%5B[^&]*/g, ""), { headers });
    };
    const deaf = connect({ client: { fetch: ignoring, ...fake.credentials } }).client;
    const filter = { organization_id: organizations.birchLegal };
    const error = await failureOf(deaf.configurations.all({ filter }));
    expect(error).toBeInstanceOf(IgnoredFilterError);
    expect(error.message).toContain("organization_id");
    expect((await client.configurations.all({ filter })).map(({ id }) => id)).toEqual([configurations.birchLaptop]);
  });
});

describe("rows that are held against the question", () => {
  it("are taken where only the spelling differs", async () => {
    const { client, fake } = connect();
    fake.state.change("configurations", configurations.server, { mac_address: "AA:BB:CC:00:11:22" });
    const respelled: typeof fetch = async (input, init) => {
      const answer = await fake.fetch(input, init);
      return new Response((await answer.text()).replace("AA:BB:CC:00:11:22", "aa-bb-cc-00-11-22"));
    };
    const lenient = connect({ client: { fetch: respelled, ...fake.credentials } }).client;
    const filter = { mac_address: "AA:BB:CC:00:11:22" };
    expect((await lenient.configurations.one({ filter })).id).toBe(configurations.server);
    expect((await client.organizations.all({ filter: { primary: "true" } })).map(({ id }) => id)).toEqual([
      organizations.provider,
    ]);
  });
});

describe("an id of another system", () => {
  it("2: is ignored without the system's name", async () => {
    const ask = bare(connect());
    expect((await ask("GET", "organizations?filter[psa_id]=174")).rows).toHaveLength(3);
    const both = "organizations?filter[psa_id]=174&filter[psa-integration-type]=autotask";
    expect((await ask("GET", both)).rows.map(({ id }) => id)).toEqual([organizations.acmeDental]);
  });

  it("2: goes with it through the client", async () => {
    const { client, asked } = connect();
    const psa = { system: "autotask", id: "174" } as const;
    expect((await client.organizations.one({ filter: { psa } })).id).toBe(organizations.acmeDental);
    expect(asked()[0]).toContain("filter[psa_integration_type]=autotask&filter[psa_id]=174");
    const error = await failureOf(client.organizations.all({ filter: { psa: { id: "174" } as never } }));
    expect(error.message).toContain("an id alone is not enough");
  });

  it("3: links a company where the service ignores the filter, and not by the first row", async () => {
    const { fake, clock } = connect({ fake: { assumptions: { autotaskFilter: false } } });
    const { organizationOf } = itGlue({ ...fake.credentials, fetch: fake.fetch, clock, environment: {} });
    expect(await organizationOf("175")).toEqual({
      outcome: "linked",
      name: "Birch Legal",
      organizationId: organizations.birchLegal,
    });
    expect(await organizationOf("1")).toEqual({ outcome: "none" });
  });

  it("4: is left to a person when two organizations have it", async () => {
    const seed = acmeSeed();
    const twin = { id: "15009", attributes: { $system: "autotask", remote_id: "174" } };
    const copy = {
      id: "2199",
      attributes: { name: "Acme Dental", psa_integration: "enabled" },
      links: { adapters_resources: [{ type: "adapters_resources", id: "15009" }] },
    };
    const { fake, clock } = connect({
      fake: {
        seed: {
          ...seed,
          adapters_resources: [...(seed.adapters_resources ?? []), twin],
          organizations: [...(seed.organizations ?? []), copy],
        },
      },
    });
    const { organizationOf } = itGlue({ ...fake.credentials, fetch: fake.fetch, clock, environment: {} });
    const link = await organizationOf("174");
    expect(link).toMatchObject({
      outcome: "ambiguous",
      candidates: [{ id: organizations.acmeDental }, { id: "2199" }],
    });
  });
});

describe("names", () => {
  it("6: are compared exactly, capitals included", async () => {
    const ask = bare(connect());
    expect((await ask("GET", "organizations?filter[name]=acme dental")).rows).toEqual([]);
    expect((await ask("GET", "organizations?filter[name]=Acme")).rows).toEqual([]);
    const error = await failureOf(connect().client.organizations.one({ filter: { name: "acme dental" } }));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.message).toContain("capitals included");
  });

  it("7: that two organizations share are asked about, not guessed", async () => {
    const { client, fake } = connect();
    const second = fake.state.add("organizations", { name: "Acme Dental" });
    const error = await failureOf(client.organizations.one({ filter: { name: "Acme Dental" } }));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toContain(organizations.acmeDental);
    expect(error.message).toContain(second);
  });

  it("8: with a comma are one name, not two", async () => {
    const { client, fake } = connect();
    const id = fake.state.add("organizations", { name: "Stone, Reed & Co" });
    expect((await bare({ fake })("GET", "organizations?filter[name]=Stone, Reed %26 Co")).rows).toEqual([]);
    expect((await client.organizations.one({ filter: { name: "Stone, Reed & Co" } })).id).toBe(id);
    const several = await client.organizations.all({ filter: { name: ["Stone, Reed & Co", "Birch Legal"] } });
    expect(several.map((one) => one.id)).toEqual([organizations.birchLegal, id]);
  });
});

describe("spelling", () => {
  it("9: is kebab-case on the wire, text for ids and numbers for the ids of others", async () => {
    const { row } = await bare(connect())("GET", `configurations/${configurations.frontDesk}`);
    expect(row).toMatchObject({
      id: configurations.frontDesk,
      type: "configurations",
      attributes: { "organization-id": Number(organizations.acmeDental), "organization-name": "Acme Dental" },
    });
  });

  it.each(["-", "_"])("9: with %s between words reads the same", async (between) => {
    const attributes = { "organization-id": 7, "serial-number": "X", "address-1": "y" };
    const respelled = Object.entries(attributes).map(([name, value]) => [name.replaceAll("-", between), value]);
    const body = { data: { id: "1", type: `configuration${between}types`, attributes: Object.fromEntries(respelled) } };
    const { client } = connect({ client: { fetch: async () => Response.json(body) } });
    const read = await client.configurations.get(1);
    expect(read).toMatchObject({
      id: "1",
      type: "configuration_types",
      attributes: { organization_id: "7", serial_number: "X", address_1: "y" },
    });
  });
});

describe("lists", () => {
  it("10: cut quick notes off at 250 characters, single records do not", async () => {
    const { client } = connect();
    const listed = await client.organizations.one({ filter: { id: organizations.acmeDental } });
    const whole = await client.organizations.get(organizations.acmeDental);
    expect(listed.attributes.quick_notes).toHaveLength(250);
    expect(whole?.attributes.quick_notes).toContain("Alarm code");
  });

  it("11: of flexible assets need their kind", async () => {
    const { client, fake } = connect();
    expect((await bare({ fake })("GET", "flexible_assets")).status).toBe(422);
    const error = await failureOf(client.flexibleAssets.all({ filter: {} as never }));
    expect(error.message).toContain("needs the filter flexible_asset_type_id");
    const filter = {
      flexible_asset_type_id: flexibleAssetTypes.siteSummary,
      organization_id: organizations.acmeDental,
    };
    expect(await client.flexibleAssets.all({ filter })).toHaveLength(1);
  });

  it("12: of logs end after five pages, and the rest is not silently left out", async () => {
    const { client, fake } = connect();
    for (let row = 0; row < 60; row++) fake.state.add("logs", { action: "viewed" });
    expect((await bare({ fake })("GET", "logs?page[number]=6&page[size]=10")).status).toBe(422);
    const error = await failureOf(client.logs.all({ pageSize: 10 }));
    expect(error.message).toContain("Ask for a shorter time");
    expect(await client.logs.all({ pageSize: 12 })).toHaveLength(60);
  });

  it("go on from page to page with the same question", async () => {
    const { client, fake, asked } = connect();
    for (let row = 0; row < 25; row++)
      fake.state.add("configurations", { organization_id: organizations.birchLegal, name: `BIRCH-${row}` });
    const filter = { organization_id: organizations.birchLegal };
    const records = await client.configurations.all({ filter, pageSize: 10 });
    expect(new Set(records.map(({ id }) => id)).size).toBe(26);
    expect(asked()).toHaveLength(3);
    expect(asked().every((one) => one.includes(`filter[organization_id]=${organizations.birchLegal}`))).toBe(true);
    const first = await client.configurations.page({ filter, pageSize: 20 });
    expect([first.total, first.records.length, (await first.next?.())?.records.length]).toEqual([26, 20, 6]);
  });
});

describe("documents", () => {
  const list = `organizations/${organizations.acmeDental}/relationships/documents`;

  it("13: are listed from the root folder unless asked otherwise, and never flat", async () => {
    const ask = bare(connect());
    const idsOf = async (path: string) => (await ask("GET", path)).rows.map(({ id }) => id);
    expect(await idsOf(list)).toEqual([documents.onboarding, documents.retired]);
    expect(await idsOf(`${list}?filter[document_folder_id]=null`)).toHaveLength(3);
    expect(await idsOf(`${list}?filter[document_folder_id][ne]=null`)).toEqual([documents.offboarding]);
    expect(await idsOf(`${list}?filter[document-folder-id]=${documentFolders.procedures}`)).toEqual([
      documents.offboarding,
    ]);
    expect((await ask("GET", "documents")).status).toBe(404);
  });

  it("13: need a folder to be named", async () => {
    const { client } = connect();
    const error = await failureOf(client.documents.all(organizations.acmeDental, { filter: {} as never }));
    expect(error.message).toContain("document_folder_id");
    const anywhere = { filter: { document_folder_id: "anywhere" } } as const;
    expect(await client.documents.all(organizations.acmeDental, anywhere)).toHaveLength(3);
  });

  it.each([
    ["null", 3, "everything"],
    ["ne", 3, "everything"],
    ["none", 2, "root folder"],
    ["ignored", 2, "root folder"],
  ] as const)(
    "are all found where the account takes %s, or it is said that they are not",
    async (folderFilters, count, reach) => {
      const { client } = connect({ fake: { assumptions: { folderFilters } } });
      const found = await client.documents.everything(organizations.acmeDental);
      expect([found.documents.length, found.reach]).toEqual([count, reach]);
    },
  );
});

it("13: documents outside of folders are told where folders are closed to API keys", async () => {
  const { client, fake } = connect();
  const denied = { errors: [{ status: 401, title: "Only supported for JWT requests" }] };
  const match = { path: /document_folder_id/ };
  fake.faults.add({ kind: "status", code: 401, body: denied, times: Number.POSITIVE_INFINITY, match });
  const found = await client.documents.everything(organizations.acmeDental);
  expect([found.documents.length, found.reach]).toEqual([2, "root folder"]);
});

it("a contact is found by the address that is its first", async () => {
  const found = await connect().client.contacts.one({ filter: { primary_email: "olivia.reyes@example.com" } });
  expect(found.id).toBe(contacts.officeManager);
});
