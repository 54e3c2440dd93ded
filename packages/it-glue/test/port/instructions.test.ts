import { acmeIds } from "@msp/it-glue/testing";
import { recordingCall } from "@msp/testing/contracts";
import { AuthenticationError, UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connectDocumentation } from "./documentation-subject.ts";

const { organizations, flexibleAssetTypes, documents } = acmeIds;
const organizationId = organizations.acmeDental;
const published = {
  published: true,
  published_at: "2026-02-03T10:00:00.000Z",
  archived: false,
  document_folder_id: null,
};

describe("instructions from IT Glue", () => {
  it("22: come from the configured kinds of flexible assets too, without their passwords and files", async () => {
    const { adapter, fake } = connectDocumentation({ options: { instructionTypes: [flexibleAssetTypes.siteSummary] } });
    const field = { flexible_asset_type_id: flexibleAssetTypes.siteSummary, name: "Door code", kind: "Password" };
    fake.state.add("flexible_asset_fields", { ...field, name_key: "door-code" });
    fake.state.change("flexible_assets", acmeIds.flexibleAssets.acmeSite, {
      traits: {
        ...(fake.state.get("flexible_assets", acmeIds.flexibleAssets.acmeSite)?.traits as object),
        "door-code": "invented-door-code",
        unheard: "a field that is gone",
      },
    });
    const { found, unread } = await adapter
      .on(recordingCall())
      .customerInstructions({ organizationId, about: ["back door"] });
    const record = found.find(({ kind }) => kind === "record");
    expect(record).toMatchObject({ title: "Site Summary: Main Street practice", matches: ["back door"] });
    expect(record?.text).toBe(
      "Site name: Main Street practice\nInstructions: Ring the back door.\nKey contacts: Olivia Reyes\nMail type: Microsoft 365\nWi-Fi 2.4 GHz: Guest only",
    );
    expect(JSON.stringify([found, unread])).not.toContain("invented-door-code");
    expect(unread.join(" ")).not.toContain("Flexible assets");
  });

  it("15: use the text that comes with the list, and open no document for it", async () => {
    const { adapter, fake, asked } = connectDocumentation();
    const content = [{ sort: 1, resource: { content: "<p>Call before a <b>restart</b>.</p>" } }];
    fake.state.add("documents", { ...published, organization_id: organizationId, name: "Opening hours", content });
    const { found } = await adapter.on(recordingCall()).customerInstructions({ organizationId, about: ["restart"] });
    expect(found.map(({ title, text }) => [title, text])).toContainEqual(["Opening hours", "Call before a restart."]);
    expect(asked().filter((request) => request.includes("/sections"))).toEqual([]);
  });

  it("15: open only documents whose title fits where no text came, and say how many were not opened", async () => {
    const { adapter, fake, asked } = connectDocumentation();
    const resource_url = "https://acme.itglue.example.com/documents/81001";
    fake.state.change("documents", documents.onboarding, { resource_url });
    const { unread, leftOut } = await adapter
      .on(recordingCall())
      .customerInstructions({ organizationId, about: ["leavers"] });
    expect(unread).toEqual([]);
    expect(leftOut).toEqual([
      {
        what: "1 document was not opened, because the title names none of the words.",
        links: [resource_url],
      },
    ]);
    expect(asked().filter((request) => request.includes("/sections"))).toEqual([
      expect.stringContaining(`documents/${documents.offboarding}/`),
    ]);
  });

  it("16: leave out a draft nobody has published, and say so", async () => {
    const { adapter, fake } = connectDocumentation();
    fake.state.change("documents", documents.offboarding, { published: false, published_at: null });
    const { found, unread, leftOut } = await adapter
      .on(recordingCall())
      .customerInstructions({ organizationId, about: ["leavers"] });
    expect(found.map(({ kind }) => kind)).toEqual(["alert", "quick notes"]);
    expect(unread).toEqual([]);
    expect(leftOut.map(({ what }) => what)).toContain("1 document was left out as a draft that nobody has published.");
  });

  it("15: tell documents that fit and were one too many from those that do not fit", async () => {
    const { adapter, fake } = connectDocumentation();
    for (const name of ["Leavers, two", "Leavers, three"])
      fake.state.add("documents", { ...published, organization_id: organizationId, name });
    const { unread, leftOut } = await adapter
      .on(recordingCall())
      .customerInstructions({ organizationId, about: ["leavers"], atMost: 1 });
    expect(unread).toEqual([]);
    expect(leftOut.map(({ what }) => what)).toEqual([
      "1 document was not opened, because the title names none of the words.",
      "2 documents were not opened, because 1 fit as well or better.",
    ]);
  });

  it("13: say that folders could not be looked into", async () => {
    const { adapter } = connectDocumentation({ fake: { assumptions: { folderFilters: "none" } } });
    const { unread } = await adapter.on(recordingCall()).customerInstructions({ organizationId, about: ["leavers"] });
    expect(unread).toContain("Documents inside of folders could not be read, only those outside.");
  });

  it("14: say that documents are switched off for a customer, and tell the rest", async () => {
    const { adapter, fake } = connectDocumentation();
    fake.faults.add({ kind: "status", code: 404, body: { errors: [] }, match: { path: /relationships\/documents/ } });
    const { found, unread } = await adapter
      .on(recordingCall())
      .customerInstructions({ organizationId, about: ["leavers"] });
    expect(found.map(({ kind }) => kind)).toEqual(["alert", "quick notes"]);
    expect(unread).toEqual([expect.stringMatching(/^The documents could not be read: .* switched off .*\.$/)]);
  });

  it("say what is closed to the key, and go on with the rest", async () => {
    const { adapter, fake } = connectDocumentation({ options: { instructionTypes: [flexibleAssetTypes.siteSummary] } });
    fake.faults.add({
      kind: "status",
      code: 403,
      body: { errors: [{ title: "Forbidden" }] },
      match: { path: /flexible/ },
    });
    const { found, unread } = await adapter.on(recordingCall()).customerInstructions({ organizationId, about: [] });
    expect(found).toHaveLength(2);
    expect(unread.join(" ")).toContain(`Flexible assets of type ${flexibleAssetTypes.siteSummary} could not be read`);
  });

  it("fail where the service is down or the key is wrong: that is not nothing to mind", async () => {
    const down = connectDocumentation();
    down.fake.faults.add({ kind: "status", code: 503, match: { path: /documents/ }, times: Number.POSITIVE_INFINITY });
    const asked = down.adapter.on(recordingCall()).customerInstructions({ organizationId, about: [] });
    await expect(asked).rejects.toBeInstanceOf(UnavailableError);
    const wrong = connectDocumentation({ options: { apiKey: "ITG.another" } });
    const refused = wrong.adapter.on(recordingCall()).customerInstructions({ organizationId, about: [] });
    await expect(refused).rejects.toBeInstanceOf(AuthenticationError);
  });
});
