import { acmeIds, acmeSeed, createFakeItGlue } from "@msp/it-glue/testing";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { bare, connect } from "../support/connected.ts";

const { configurations, contacts, locations, organizations } = acmeIds;

describe("the fake service", () => {
  it("wants a key and a media type", async () => {
    const { fake } = connect();
    const ask = (headers: Record<string, string>, body?: string) =>
      fake.fetch("https://api.itglue.com/organizations", {
        method: body ? "POST" : "GET",
        headers,
        body: body ?? null,
      });
    expect((await ask({})).status).toBe(401);
    const key = { "x-api-key": fake.credentials.apiKey };
    expect((await ask(key)).status).toBe(200);
    expect((await ask({ ...key, "content-type": "application/json" }, "{}")).status).toBe(415);
    const json = { ...key, "content-type": "application/vnd.api+json" };
    expect((await ask(json, "{")).status).toBe(400);
    expect((await ask(json, "{}")).status).toBe(400);
  });

  it("serves the routes below an organization as the flat ones, held to that organization", async () => {
    const ask = bare(connect());
    const below = `organizations/${organizations.acmeDental}/relationships`;
    expect((await ask("GET", `${below}/configurations`)).rows).toHaveLength(3);
    expect((await ask("GET", `${below}/configurations/${configurations.server}`)).status).toBe(200);
    expect((await ask("GET", `${below}/configurations/${configurations.birchLaptop}`)).status).toBe(404);
    const made = await ask("POST", `${below}/locations`, {
      data: { type: "locations", attributes: { name: "Annex" } },
    });
    expect(made).toMatchObject({ status: 201, row: { attributes: { "organization-name": "Acme Dental" } } });
    expect((await ask("PATCH", `${below}/locations`, { data: [] })).status).toBe(404);
  });

  it("counts pages of 50, as many as asked for up to 1,000", async () => {
    const { fake } = connect();
    for (let row = 0; row < 1_100; row++) fake.state.add("manufacturers", { name: `Maker ${row}` });
    const ask = bare({ fake });
    const sizeOf = async (search: string) => (await ask("GET", `manufacturers?${search}`)).rows.length;
    expect(
      await Promise.all(["", "page[size]=7", "page[size]=2000", "page[number]=22", "page[number]=99"].map(sizeOf)),
    ).toEqual([50, 7, 1_000, 50, 0]);
    expect((await ask("GET", "manufacturers?page[number]=22")).meta).toEqual({
      "current-page": 22,
      "next-page": null,
      "prev-page": 21,
      "total-pages": 22,
      "total-count": 1_100,
      filters: {},
    });
  });

  it("sorts by what it knows and ignores the rest", async () => {
    const ask = bare(connect());
    const namesBy = async (sort: string) =>
      (await ask("GET", `organizations?sort=${sort}`)).rows.map(({ attributes }) => attributes.name);
    expect(await namesBy("-name")).toEqual(["Example MSP", "Birch Legal", "Acme Dental"]);
    expect(await namesBy("colour")).toEqual(["Example MSP", "Acme Dental", "Birch Legal"]);
  });

  it("brings along what was asked for", async () => {
    const { text } = await bare(connect())("GET", "organizations?include=adapters-resources,colours");
    const { data, included } = JSON.parse(text);
    expect(data[1].relationships).toEqual({
      "adapters-resources": { data: [{ id: "15001", type: "adapters-resources" }] },
    });
    expect(included.map((one: { attributes: object }) => one.attributes)).toContainEqual(
      expect.objectContaining({ "remote-id": "174" }),
    );
    expect(text).not.toContain("$system");
  });

  it("takes a week of user metrics at most", async () => {
    const ask = bare(connect());
    const statusOf = async (date: string) => (await ask("GET", `user_metrics?filter[date]=${date}`)).status;
    const week = "2026-02-20T00:00:00Z,2026-02-27T00:00:00Z";
    expect(await Promise.all([week, "2026-02-01T00:00:00Z,*", `*,2026-02-27T00:00:00Z`].map(statusOf))).toEqual([
      200, 422, 422,
    ]);
  });

  it("keeps a truthful ledger whatever its callers were told", async () => {
    const { client, fake } = connect();
    for (const kind of ["lostBeforeCommit", "lostAnswerAfterCommit", "truncated"] as const) {
      fake.faults.add({ kind, match: { method: "PATCH" } });
      await client.contacts.update(contacts.cleaner, { title: kind }).catch(() => undefined);
    }
    fake.faults.add({ kind: "status", code: 500, match: { path: /\/locations/ } });
    await client.locations.update(locations.birchOffice, { city: "x" }).catch(() => undefined);
    await client.locations.update(locations.birchOffice, { city: "y" });
    expect(fake.ledger.map(({ verb, type, id }) => [verb, type, id])).toEqual([
      ["update", "contacts", contacts.cleaner],
      ["update", "contacts", contacts.cleaner],
      ["update", "locations", locations.birchOffice],
    ]);
    expect(fake.state.get("contacts", contacts.cleaner)?.title).toBe("truncated");
  });

  it("holds an invented account in which everything that is named exists", () => {
    const fake = createFakeItGlue({ clock: createFakeClock(), seed: acmeSeed() });
    const seed = acmeSeed();
    for (const [type, records] of Object.entries(seed)) {
      for (const { id, attributes, links = {} } of records) {
        const { organization_id: organization } = attributes;
        if (typeof organization === "string")
          expect(fake.state.get("organizations", organization), `${type} ${id}`).toBeDefined();
        for (const link of Object.values(links).flat())
          expect(fake.state.get(link.type, link.id), `${type} ${id}`).toBeDefined();
      }
    }
    for (const [type, ids] of Object.entries({ configurations, contacts, locations, organizations }))
      expect(fake.state.ids(type)).toEqual(expect.arrayContaining(Object.values(ids)));
    expect(() => fake.state.add("organizations", {}, organizations.acmeDental)).toThrow("exists already");
    expect(() => fake.state.change("organizations", "404", {})).toThrow("There is no");
  });
});
