import type { CustomerRecordAnswer } from "@msp/workflows/ports";
import type { ItGlueRecord } from "../client/it-glue-client.ts";
import { refusedHere } from "../client/refused-here.ts";
import type { CustomerRecordType } from "../mapping/customer-record-type.ts";
import { type KnownContact, toKnownContact } from "../mapping/known-contact.ts";
import { misfitOfRecordType } from "../mapping/misfit-of-record-type.ts";
import { taggedContacts } from "../mapping/tagged-contacts.ts";
import { toCustomerRecord } from "../mapping/to-customer-record.ts";
import { assetFields } from "./asset-fields.ts";
import type { DocumentationSession } from "./documentation-session.ts";

type Traits = { readonly [key: string]: unknown };

/** What is on file about a customer, from the one flexible asset of the configured type. Two of them are for a person: neither is taken for the better one. */
export async function readCustomerRecord(
  session: DocumentationSession,
  { organizationId, companyId }: { readonly organizationId: string; readonly companyId: string },
): Promise<CustomerRecordAnswer> {
  const { client, reading, options, links } = session;
  const type = options.customerRecords;
  if (type === undefined) {
    const reason =
      "No kind of flexible asset is configured for what is on file about customers. Name one in `customerRecords` of the settings.";
    return { outcome: "unreadable", reason };
  }
  const companies = await links.companiesOf(organizationId, reading);
  if (companies.length > 0 && !companies.includes(companyId)) {
    const why = `organization ${organizationId} is linked to company ${companies.join(", ")}, not to company ${companyId}.`;
    throw refusedHere("customerRecord", why);
  }
  const misfit = misfitOfRecordType(type, await assetFields(session, type.typeId));
  if (misfit !== undefined) return { outcome: "unreadable", reason: misfit };
  const filter = { flexible_asset_type_id: type.typeId, organization_id: organizationId };
  const assets = (await client.flexibleAssets.all({ ...reading, filter })).filter(
    ({ attributes }) => attributes.archived !== true,
  );
  const [asset, another] = assets;
  if (asset === undefined) return { outcome: "none" };
  if (another !== undefined) return { outcome: "several", links: assets.map(evidenceOf) };
  const { traits } = asset.attributes;
  if (typeof traits !== "object" || traits === null || Array.isArray(traits))
    return { outcome: "unreadable", reason: `Flexible asset ${asset.id} came without its traits.` };
  const contacts = await contactsTaggedBy(session, type, traits as Traits, organizationId);
  const record = toCustomerRecord(type, {
    companyId,
    evidence: evidenceOf(asset),
    traits: traits as Traits,
    contacts,
  });
  return { outcome: "found", record };
}

/** The tagged contacts that are contacts of this very customer. */
async function contactsTaggedBy(
  { client, reading }: DocumentationSession,
  { holders }: CustomerRecordType,
  traits: Traits,
  organizationId: string,
): Promise<ReadonlyMap<string, KnownContact>> {
  const ids = new Set(Object.keys(holders).flatMap((key) => (taggedContacts(traits[key]) ?? []).map(({ id }) => id)));
  if (ids.size === 0) return new Map();
  const filter = { id: [...ids], organization_id: organizationId };
  const contacts = await client.contacts.all({ ...reading, filter, include: ["adapters_resources"] });
  return new Map(contacts.map((contact) => [contact.id, toKnownContact(contact)]));
}

const evidenceOf = ({ id, attributes }: ItGlueRecord<"flexibleAssets">): string =>
  attributes.resource_url ?? `IT Glue, flexible asset ${id}`;
