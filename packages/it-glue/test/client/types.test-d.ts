import type { Secret } from "@msp/adapter-kit";
import { createItGlueClient, type ItGlueRecord, type RelatedRecord } from "@msp/it-glue";
import { describe, expectTypeOf, it } from "vitest";

const client = createItGlueClient();
declare const secret: Secret;

describe("what IT Glue would ignore does not compile", () => {
  it("filters, sorts and includes", () => {
    client.organizations.list({ filter: { name: "Acme Dental", psa: { system: "autotask", id: "174" } } });
    // @ts-expect-error there is no such filter
    client.organizations.list({ filter: { hostname: "x" } });
    // @ts-expect-error contacts have no filter by name
    client.contacts.list({ filter: { name: "x" } });
    // @ts-expect-error an id of another system goes with the system
    client.configurations.list({ filter: { rmm: { id: "x" } } });
    // @ts-expect-error no such system
    client.configurations.list({ filter: { rmm: { system: "datto", id: "x" } } });
    client.configurations.list({ sort: ["-name", "id"] });
    // @ts-expect-error there is no such sort
    client.configurations.list({ sort: ["hostname"] });
    // @ts-expect-error only single records bring related items along
    client.configurations.list({ include: ["related_items"] });
    client.configurations.get(1, { include: ["related_items"] });
    // @ts-expect-error the list needs the kind of assets
    client.flexibleAssets.list();
    client.flexibleAssets.list({ filter: { flexible_asset_type_id: "71" } });
    // @ts-expect-error the folder has to be named
    client.documents.list("1", {});
    // @ts-expect-error documents lie below an organization
    client.documents.list({ filter: { document_folder_id: "anywhere" } });
    client.organizations.list({ exclude: { name: "x" } });
    // @ts-expect-error configurations have no exclusions
    client.configurations.list({ exclude: { name: "x" } });
    // @ts-expect-error tickets have no filter at all
    client.tickets.list({ filter: { name: "x" } });
    // @ts-expect-error nor ranges
    client.tickets.list({ range: { name: ["1", "2"] } });
  });

  it("operations that are not routed", () => {
    // @ts-expect-error countries cannot be created
    client.countries.create;
    // @ts-expect-error users cannot be deleted
    client.users.delete;
    // @ts-expect-error contacts have no single delete
    client.contacts.delete;
    // @ts-expect-error domains cannot be read one by one
    client.domains.get;
    // @ts-expect-error checklists cannot be created with a key
    client.checklists.create;
  });

  it("attributes that are dropped or set by the service", () => {
    client.documents.create({ organization_id: "1", name: "x", document_folder_id: "2" });
    // @ts-expect-error the name is missing
    client.documents.create({ organization_id: "1" });
    // @ts-expect-error a document cannot be moved
    client.documents.update("1", { document_folder_id: "2" });
    // @ts-expect-error the service sets it
    client.configurations.update("1", { organization_name: "x" });
    // @ts-expect-error the parent says it
    client.locations.createMany("1", [{ name: "x", organization_id: "1" }]);
    client.passwords.update("1", { password: secret });
    // @ts-expect-error never text
    client.passwords.update("1", { password: "x" });
  });
});

describe("what comes back", () => {
  it("has typed attributes, ids as text, and what was asked to come along", async () => {
    const device = await client.configurations.one({ include: ["passwords"] });
    expectTypeOf(device.attributes.organization_id).toEqualTypeOf<string | null | undefined>();
    expectTypeOf(device.attributes.archived).toEqualTypeOf<boolean | null | undefined>();
    expectTypeOf(device.related.passwords).toEqualTypeOf<readonly RelatedRecord[]>();
    // @ts-expect-error it was not asked for
    device.related.attachments;
    expectTypeOf(await client.passwords.reveal("1", { reason: "x", requestedBy: "y" })).toEqualTypeOf<Secret>();
  });

  it("never has the value of a password", () => {
    expectTypeOf<ItGlueRecord<"passwords">["attributes"]>().not.toHaveProperty("password");
    expectTypeOf<ItGlueRecord<"passwords">["attributes"]>().not.toHaveProperty("otp_secret");
  });
});
