import type { Json } from "@msp/workflows/ports";
import type { FakeSeed } from "../state/fake-seed.ts";
import { acmeIds } from "./acme-ids.ts";

const { contacts, flexibleAssets, flexibleAssetTypes, organizations } = acmeIds;

function field(id: string, typeId: string, name: string, kind: string, more: { readonly [name: string]: Json } = {}) {
  const key = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const attributes = { flexible_asset_type_id: typeId, name, kind, name_key: key, order: Number(id), required: false };
  return { id, attributes: { ...attributes, use_for_title: false, ...more } };
}

/** Two kinds of flexible assets, with every kind of field that matters to a merge, and one asset or two of each. */
export const acmeAssets: FakeSeed = {
  flexible_asset_types: [
    { id: flexibleAssetTypes.siteSummary, attributes: { name: "Site Summary", enabled: true, icon: "building" } },
    { id: flexibleAssetTypes.authority, attributes: { name: "Authority", enabled: true, icon: "user" } },
  ],
  flexible_asset_fields: [
    field("701", flexibleAssetTypes.siteSummary, "Site name", "Text", { required: true, use_for_title: true }),
    field("702", flexibleAssetTypes.siteSummary, "Instructions", "Textbox"),
    field("703", flexibleAssetTypes.siteSummary, "Key contacts", "Tag", { tag_type: "Contacts" }),
    field("704", flexibleAssetTypes.siteSummary, "Floor plan", "Upload"),
    field("705", flexibleAssetTypes.siteSummary, "Mail type", "Select", { default_value: "Microsoft 365\nOther" }),
    field("706", flexibleAssetTypes.siteSummary, "Section", "Header"),
    field("707", flexibleAssetTypes.siteSummary, "Wi-Fi 2.4 GHz", "Text"),
    field("711", flexibleAssetTypes.authority, "Title", "Text", { required: true, use_for_title: true }),
    field("712", flexibleAssetTypes.authority, "Primary", "Tag", { tag_type: "Contacts" }),
    field("713", flexibleAssetTypes.authority, "Money limit", "Number"),
    field("714", flexibleAssetTypes.authority, "Purchasing", "Tag", { tag_type: "Contacts" }),
    field("715", flexibleAssetTypes.authority, "Since", "Date"),
    field("716", flexibleAssetTypes.authority, "Allowed software", "Textbox"),
    field("717", flexibleAssetTypes.authority, "Mail type", "Select", { default_value: "Microsoft 365\nOther" }),
    field("718", flexibleAssetTypes.authority, "Power outlets", "Textbox"),
  ],
  flexible_assets: [
    {
      id: flexibleAssets.acmeSite,
      attributes: {
        organization_id: organizations.acmeDental,
        flexible_asset_type_id: flexibleAssetTypes.siteSummary,
        name: "Main Street practice",
        archived: false,
        traits: {
          "site-name": "Main Street practice",
          instructions: "<p>Ring the back door.</p>",
          "key-contacts": [contacts.officeManager],
          "mail-type": "Microsoft 365",
          "wi-fi-2-4-ghz": "Guest only",
        },
      },
    },
    {
      id: flexibleAssets.birchSite,
      attributes: {
        organization_id: organizations.birchLegal,
        flexible_asset_type_id: flexibleAssetTypes.siteSummary,
        name: "Birch office",
        archived: false,
        traits: { "site-name": "Birch office", "floor-plan": { file_name: "plan.pdf", content: "aW52ZW50ZWQ=" } },
      },
    },
    {
      id: flexibleAssets.acmeAuthority,
      attributes: {
        organization_id: organizations.acmeDental,
        flexible_asset_type_id: flexibleAssetTypes.authority,
        name: "Who may decide",
        archived: false,
        traits: {
          title: "Who may decide",
          primary: [contacts.officeManager],
          "money-limit": 500,
          purchasing: [contacts.officeManager],
          since: "2025-06-02",
          "allowed-software": "<div>Acrobat Reader | Adobe Inc.</div><div>Zoom Workplace</div>",
          "mail-type": "Microsoft 365",
          "power-outlets":
            "<p>d1000000-0000-4000-8000-000000000101 | ACME-WS-01 | acme-front-desk/0 | Front desk PC</p>",
        },
      },
    },
  ],
};
