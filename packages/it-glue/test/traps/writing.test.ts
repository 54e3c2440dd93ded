import { Secret } from "@msp/adapter-kit";
import { ItGlueRefusal } from "@msp/it-glue";
import { acmeIds } from "@msp/it-glue/testing";
import { PermissionError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { bare, connect, failureOf } from "../support/connected.ts";

const { configurations, configurationStatuses, contacts, documents, documentFolders, flexibleAssets, organizations } =
  acmeIds;

describe("traits", () => {
  const path = `flexible_assets/${flexibleAssets.acmeSite}`;

  it("20: that an update leaves out are deleted by the service", async () => {
    const { fake } = connect();
    const traits = { "site-name": "Main Street practice" };
    await bare({ fake })("PATCH", path, { data: { type: "flexible-assets", attributes: { traits } } });
    expect(fake.state.get("flexible_assets", flexibleAssets.acmeSite)?.traits).toEqual(traits);
  });

  it("20: are all kept by a merge, under their own keys, tags as ids", async () => {
    const { client, fake, asked } = connect();
    const merged = await client.flexibleAssets.mergeTraits(flexibleAssets.acmeSite, {
      "mail-type": "Other",
      instructions: null,
    });
    expect(fake.state.get("flexible_assets", flexibleAssets.acmeSite)?.traits).toEqual({
      "site-name": "Main Street practice",
      "key-contacts": [contacts.officeManager],
      "wi-fi-2-4-ghz": "Guest only",
      "mail-type": "Other",
    });
    expect(merged.attributes.traits).toMatchObject({ "wi-fi-2-4-ghz": "Guest only", "mail-type": "Other" });
    expect(asked().filter((one) => one.startsWith("PATCH"))).toHaveLength(1);
  });

  it.each([
    ["nothing at all", { "mail-type": undefined }, '"mail-type" is undefined'],
    ["nothing inside", { "key-contacts": [undefined] }, "traits needs JSON that says all of it"],
    ["an id that no number holds", { "key-contacts": [2 ** 53] }, "numbers beyond 2^53 as text"],
    ["a Date", { "mail-type": new Date(0) }, "traits needs JSON that says all of it"],
    ["no JSON", { "mail-type": () => "Other" }, "traits needs JSON that says all of it"],
  ])("20: are not deleted by a change that says %s", async (_, changes, words) => {
    const { client, fake } = connect();
    const before = fake.state.get("flexible_assets", flexibleAssets.acmeSite)?.traits;
    const error = await failureOf(client.flexibleAssets.mergeTraits(flexibleAssets.acmeSite, changes as never));
    expect(error.message).toContain(words);
    expect(fake.state.get("flexible_assets", flexibleAssets.acmeSite)?.traits).toEqual(before);
    expect(fake.ledger).toEqual([]);
  });

  it("22: are written with the value of a Secret, and never with the word that stands for it", async () => {
    const { client, fake } = connect();
    fake.state.add("flexible_asset_fields", {
      flexible_asset_type_id: "71",
      name: "Pin",
      kind: "Password",
      name_key: "pin",
    });
    const pin = new Secret(() => "invented-pin") as never;
    const seen: unknown[] = [];
    await client.flexibleAssets.update(
      flexibleAssets.acmeSite,
      { traits: { "site-name": "Main", pin } },
      { beforeWrite: (write) => void seen.push(write) },
    );
    expect(fake.state.get("flexible_assets", flexibleAssets.acmeSite)?.traits).toMatchObject({ pin: "invented-pin" });
    expect(JSON.stringify(seen)).not.toContain("invented-pin");
  });

  it("21: with a file are not merged, because the file would be lost", async () => {
    const { client, fake } = connect();
    const error = await failureOf(
      client.flexibleAssets.mergeTraits(flexibleAssets.birchSite, { "mail-type": "Other" }),
    );
    expect(error.message).toContain('the file in "Floor plan" (floor-plan) would be lost');
    expect(fake.ledger).toEqual([]);
    const file = { file_name: "plan.pdf", content: "bmV3" };
    await client.flexibleAssets.mergeTraits(flexibleAssets.birchSite, { "floor-plan": file });
    expect(fake.state.get("flexible_assets", flexibleAssets.birchSite)?.traits).toMatchObject({ "floor-plan": file });
  });

  it("22: of the kind Password are given anew, unseen, or not merged", async () => {
    const { client, fake } = connect();
    const field = { flexible_asset_type_id: "72", name: "Pin", kind: "Password", name_key: "pin" };
    fake.state.add("flexible_asset_fields", field);
    const id = flexibleAssets.acmeAuthority;
    const merge = client.flexibleAssets.mergeTraits;
    expect((await failureOf(merge(id, { "money-limit": 700 }))).message).toContain(
      'a password in "Pin" (pin) might be lost',
    );
    expect((await failureOf(merge(id, { pin: "4712" }))).message).toContain("Pin needs a Secret");
    const seen: unknown[] = [];
    const pin = new Secret(() => "invented-pin");
    seen.push(await merge(id, { pin, "money-limit": 700 }, { beforeWrite: (write) => void seen.push(write) }));
    fake.faults.add({
      kind: "status",
      code: 422,
      body: { errors: [{ title: "invented-pin is short" }] },
      match: { method: "PATCH" },
    });
    const refused = await failureOf(merge(id, { pin }));
    expect(JSON.stringify(seen) + refused.stack + JSON.stringify(refused)).not.toContain("invented-pin");
    expect(fake.state.get("flexible_assets", id)?.traits).toMatchObject({ pin: "invented-pin", "money-limit": 700 });
  });

  it("23: with unknown keys are refused here, all at once", async () => {
    const { client, fake } = connect();
    const changes = { colour: "red", size: 3 };
    const error = await failureOf(client.flexibleAssets.mergeTraits(flexibleAssets.acmeSite, changes));
    expect(error.message).toMatch(/"colour".*"size"/s);
    expect(fake.ledger).toEqual([]);
    const { status, errors } = await bare({ fake })("PATCH", path, {
      data: { type: "flexible_assets", attributes: { traits: { "site-name": "x", ...changes } } },
    });
    expect([status, errors]).toEqual([
      422,
      [
        {
          status: 422,
          title: "Unprocessable Entity",
          detail: "Request contains invalid trait keys",
          source: { pointer: "data/attributes/traits" },
        },
      ],
    ]);
  });
});

describe("a synced record", () => {
  it("24: takes some changes and refuses others, whole, with the reason", async () => {
    const { client, fake } = connect();
    await client.configurations.update(configurations.frontDesk, { archived: true });
    const change = client.configurations.update(configurations.frontDesk, {
      configuration_status_id: configurationStatuses.inactive,
    });
    const error = await failureOf(change);
    expect(error).toBeInstanceOf(ItGlueRefusal);
    expect(error).toMatchObject({
      name: "ItGlueRefusal",
      status: 422,
      isSynced: true,
      reasons: [
        {
          title: "Unprocessable Entity",
          detail: "Cannot update a synced resource",
          pointer: "data/attributes/configuration-status-id.base",
        },
      ],
    });
    expect(error.message).toContain("make the change there");
    expect(fake.state.get("configurations", configurations.frontDesk)).toMatchObject({
      archived: true,
      configuration_status_id: configurationStatuses.active,
    });
  });

  it.each([
    ["organizations", organizations.acmeDental, { name: "Acme" }, { alert: "Closed on Fridays." }],
    ["contacts", contacts.leaver, { title: "Nurse" }, { notes: "Left." }],
  ] as const)("of %s", async (resource, id, refused, taken) => {
    const ask = bare(connect());
    const patch = (attributes: object) => ask("PATCH", `${resource}/${id}`, { data: { type: resource, attributes } });
    expect([(await patch(refused)).status, (await patch(taken)).status]).toEqual([422, 200]);
  });
});

describe("what the service drops in silence", () => {
  it("25: is the folder of an update and the content of a new document", async () => {
    const { fake } = connect();
    const ask = bare({ fake });
    const move = { type: "documents", attributes: { document_folder_id: Number(documentFolders.procedures) } };
    expect((await ask("PATCH", `documents/${documents.onboarding}`, { data: move })).status).toBe(200);
    expect(fake.state.get("documents", documents.onboarding)?.document_folder_id).toBeNull();
    const attributes = { name: "New", "organization-id": Number(organizations.acmeDental), content: "<p>Lost.</p>" };
    const { row } = await ask("POST", "documents", { data: { type: "documents", attributes } });
    expect(fake.state.get("documents", row?.id ?? "")?.content).toBeUndefined();
  });

  it("25: cannot be written", async () => {
    const { client, fake } = connect();
    const changes = { document_folder_id: documentFolders.procedures } as never;
    const move = await failureOf(client.documents.update(documents.onboarding, changes));
    expect(move.message).toContain("IT Glue would drop it in silence");
    const draft = { name: "New", organization_id: organizations.acmeDental, content: "<p>Lost.</p>" } as never;
    expect((await failureOf(client.documents.create(draft))).message).toContain("content is set by IT Glue");
    expect(fake.requests).toEqual([]);
  });
});

describe("documents", () => {
  it("26: are published by PATCH alone, and a folder of another customer is refused", async () => {
    const { client, fake } = connect();
    expect((await bare({ fake })("POST", `documents/${documents.onboarding}/publish`)).status).toBe(404);
    const draft = {
      name: "Wrong place",
      organization_id: organizations.birchLegal,
      document_folder_id: documentFolders.procedures,
    };
    expect((await failureOf(client.documents.create(draft))).message).toContain("must exist in the same organization");
  });

  it("27: have sections that need a kind", async () => {
    const { client, fake } = connect();
    const sections = `documents/${documents.onboarding}/relationships/sections`;
    const body = { data: { type: "document-sections", attributes: { content: "<p>x</p>" } } };
    const { status, errors } = await bare({ fake })("POST", sections, body);
    expect([status, errors[0]?.title]).toEqual([400, "param is missing or the value is empty: resource_type"]);
    const missing = client.documentSections.create(documents.onboarding, { content: "<p>x</p>" } as never);
    expect((await failureOf(missing)).message).toContain("resource_type is missing");
  });
});

describe("bulk forms", () => {
  it("28: name the id inside of the attributes", async () => {
    const { client, fake } = connect();
    const sent: unknown[] = [];
    const both = [configurations.server, configurations.birchLaptop];
    await client.configurations.updateMany(
      both.map((id) => ({ id, changes: { asset_tag: `T-${id}` } })),
      { beforeWrite: ({ body }) => void sent.push(body) },
    );
    expect(sent).toEqual([
      { data: both.map((id) => ({ type: "configurations", attributes: { id: Number(id), asset_tag: `T-${id}` } })) },
    ]);
    expect(both.map((id) => fake.state.get("configurations", id)?.asset_tag)).toEqual(both.map((id) => `T-${id}`));
  });

  it("29: create below the organization, and delete by a body that answers 200", async () => {
    const { client, fake } = connect();
    const made = await client.locations.createMany(organizations.birchLegal, [{ name: "A" }, { name: "B" }]);
    expect(made.map(({ attributes }) => attributes.organization_name)).toEqual(["Birch Legal", "Birch Legal"]);
    const data = made.map(({ id }) => ({ type: "locations", attributes: { id: Number(id) } }));
    const { status, rows } = await bare({ fake })("DELETE", "locations", { data });
    expect([status, rows.length]).toEqual([200, 2]);
    expect((await bare({ fake })("DELETE", `locations/${acmeIds.locations.mainStreet}`)).status).toBe(404);
    await client.passwords.delete(acmeIds.passwords.firewall);
    expect(fake.state.get("passwords", acmeIds.passwords.firewall)).toBeUndefined();
  });

  it("30: are not sent empty, because that might mean everything", async () => {
    const { client, fake } = connect();
    expect((await failureOf(client.contacts.deleteMany([]))).message).toContain("might mean everything");
    expect((await failureOf(client.contacts.updateMany([]))).message).toContain("might mean everything");
    expect(fake.requests).toEqual([]);
  });
});

describe("related items", () => {
  it("31: exist once for both directions", async () => {
    const { client } = connect();
    const device = { type: "configurations", id: configurations.server } as const;
    const document = { type: "documents", id: documents.onboarding } as const;
    await client.relatedItems.create(device, { destination_type: "Document", destination_id: document.id });
    const inverse = client.relatedItems.create(document, {
      destination_type: "Configuration",
      destination_id: device.id,
    });
    expect((await failureOf(inverse)).message).toContain("a similar or inverse relation already exists");
    for (const read of [
      await client.configurations.get(device.id, { include: ["related_items"] }),
      await client.documents.get(document.id, { include: ["related_items"] }),
    ])
      expect(read?.related.related_items).toHaveLength(1);
  });
});

describe("what is closed to API keys", () => {
  it("32: is a 401 that is no wrong key: everything else goes on", async () => {
    const { client, fake } = connect({ fake: { assumptions: { documentFolders: false } } });
    const { status, errors } = await bare({ fake })("POST", "checklists", { data: { attributes: { name: "x" } } });
    expect([status, errors[0]?.title]).toEqual([401, "Only supported for JWT requests"]);
    const error = await failureOf(client.documentFolders.all(organizations.acmeDental));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.message).toContain("does not open this to API keys");
    expect(await client.organizations.all()).toHaveLength(3);
  });
});

it("33: a deleted organization is seen for a while", async () => {
  const { client, clock } = connect();
  await client.organizations.deleteMany([organizations.birchLegal]);
  expect(await client.organizations.get(organizations.birchLegal)).toBeDefined();
  await clock.advance(60_000);
  expect(await client.organizations.get(organizations.birchLegal)).toBeUndefined();
});

it("a missing reference is a 422 whose words and place arrive", async () => {
  const { client } = connect();
  const draft = { organization_id: 999, configuration_type_id: 31, name: "X" };
  expect(await failureOf(client.configurations.create(draft))).toMatchObject({
    reasons: [{ title: "Valid organization_id is required", pointer: "data/attributes/organization_id" }],
  });
});
