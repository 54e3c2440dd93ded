import { createItGlueClient, itGlue } from "@msp/it-glue";
import { acmeIds, acmeSeed, createFakeItGlue } from "@msp/it-glue/testing";
import { createFakeClock } from "@msp/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const clock = createFakeClock({ at: "2026-03-02T09:00:00Z" });
const fake = createFakeItGlue({ clock, seed: acmeSeed() });
let baseUrl = "";
let close = async () => {};

beforeAll(async () => {
  ({ url: baseUrl, close } = await fake.listen());
});
afterAll(() => close());

const connect = () => createItGlueClient({ ...fake.credentials, baseUrl, clock, environment: {} });

describe("the client over real HTTP", () => {
  it("finds a customer and what belongs to it", async () => {
    const client = connect();
    const acme = await client.organizations.one({ filter: { name: "Acme Dental" } });
    expect(acme).toMatchObject({ id: acmeIds.organizations.acmeDental, attributes: { organization_type_id: "11" } });
    const devices = await client.configurations.all({
      filter: { organization_id: acme.id, archived: false },
      sort: ["name"],
      include: ["passwords"],
    });
    expect(devices.map(({ attributes, related }) => [attributes.name, related.passwords.length])).toEqual([
      ["ACME-FD-01", 1],
      ["ACME-SRV-01", 0],
    ]);
  });

  it("creates, changes, reads back and deletes", async () => {
    const client = connect();
    const site = await client.locations.create({ organization_id: acmeIds.organizations.birchLegal, name: "Annex" });
    await client.locations.update(site.id, { city: "Ogdenville" });
    expect((await client.locations.get(site.id))?.attributes).toMatchObject({
      name: "Annex",
      city: "Ogdenville",
      organization_id: acmeIds.organizations.birchLegal,
      organization_name: "Birch Legal",
    });
    await client.locations.deleteMany([site.id]);
    expect(await client.locations.get(site.id)).toBeUndefined();
  });

  it("writes, publishes and reads a document back", async () => {
    const client = connect();
    const draft = await client.documents.create({
      organization_id: acmeIds.organizations.acmeDental,
      name: "Printer",
      document_folder_id: acmeIds.documentFolders.procedures,
    });
    await client.documentSections.create(draft.id, {
      resource_type: "Document::Text",
      content: "<p>Third drawer.</p>",
    });
    expect((await client.documents.get(draft.id))?.attributes.published_at ?? null).toBeNull();
    await client.documents.publish(draft.id);
    expect((await client.documents.get(draft.id))?.attributes.published_at).toBe("2026-03-02T09:00:00.000Z");
  });

  it("links a company by Autotask's id, with and without the filter", async () => {
    const settings = { ...fake.credentials, baseUrl, clock, environment: {} };
    const linked = { outcome: "linked", name: "Acme Dental", organizationId: acmeIds.organizations.acmeDental };
    expect(await itGlue(settings).organizationOf("174")).toEqual(linked);
    expect(await itGlue(settings).organizationOf("17")).toEqual({ outcome: "none" });
  });

  it("throws the same lost answer as unknown, having written once", async () => {
    const before = fake.ledger.length;
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "PATCH" } });
    const change = connect().configurations.update(acmeIds.configurations.server, { notes: "Dusty." });
    await expect(change).rejects.toMatchObject({ name: "UnknownOutcomeError" });
    expect(fake.ledger.slice(before)).toMatchObject([{ verb: "update", type: "configurations" }]);
    expect(fake.state.get("configurations", acmeIds.configurations.server)?.notes).toBe("Dusty.");
  });
});
