import type { FakeSeed } from "../state/fake-seed.ts";
import { acmeAssets } from "./acme-assets.ts";
import { acmeDevices } from "./acme-devices.ts";
import { acmeDocuments } from "./acme-documents.ts";
import { acmeIds } from "./acme-ids.ts";

const { organizations, contacts, contactTypes, locations } = acmeIds;
const acme = { organization_id: organizations.acmeDental };
const birch = { organization_id: organizations.birchLegal };

/** An adapter record: the id an organization has in the PSA. */
const linkOf = (id: string) => ({ adapters_resources: [{ type: "adapters_resources", id }] });
const adapter = (id: string, remoteId: string) => ({ id, attributes: { $system: "autotask", remote_id: remoteId } });
const monitored = (id: string, remoteId: string) => ({ id, attributes: { $system: "aem", remote_id: remoteId } });

/**
 * An invented account that fits the Autotask tenant of `@msp/autotask/testing` and the Datto RMM account of `@msp/datto-rmm/testing`: Acme Dental is
 * company 174, Birch Legal company 175. Devices, people, sites, flexible assets, documents with sections and passwords, small enough to know by heart.
 */
export function acmeSeed(): FakeSeed {
  return {
    organization_types: [{ id: "11", attributes: { name: "Customer" } }],
    organization_statuses: [{ id: "12", attributes: { name: "Active" } }],
    adapters_resources: [
      adapter("15000", "0"),
      adapter("15001", "174"),
      adapter("15002", "175"),
      adapter("15101", "7001"),
      adapter("15201", "30101"),
      adapter("15202", "30102"),
      monitored("15301", "d1000000-0000-4000-8000-000000000101"),
      monitored("15303", "d1000000-0000-4000-8000-000000000103"),
    ],
    organizations: [
      {
        id: organizations.provider,
        attributes: { name: "Example MSP", primary: true, psa_integration: "enabled" },
        links: linkOf("15000"),
      },
      {
        id: organizations.acmeDental,
        attributes: {
          name: "Acme Dental",
          short_name: "ACME",
          primary: false,
          organization_type_id: "11",
          organization_status_id: "12",
          alert: "Never restart anything between 08:00 and 18:00.",
          quick_notes: `<p>Ask Olivia Reyes before any change. ${"The front desk runs the appointment book. ".repeat(8)}Alarm code: ask her.</p>`,
          psa_integration: "enabled",
        },
        links: linkOf("15001"),
      },
      {
        id: organizations.birchLegal,
        attributes: {
          name: "Birch Legal",
          primary: false,
          organization_type_id: "11",
          organization_status_id: "12",
          psa_integration: "enabled",
        },
        links: linkOf("15002"),
      },
    ],
    contact_types: [
      { id: contactTypes.primary, attributes: { name: "Primary" } },
      { id: contactTypes.terminated, attributes: { name: "Terminated" } },
    ],
    locations: [
      {
        id: locations.mainStreet,
        attributes: { ...acme, name: "Main Street practice", primary: true, city: "Springfield" },
      },
      { id: locations.birchOffice, attributes: { ...birch, name: "Birch office", primary: true, city: "Shelbyville" } },
    ],
    contacts: [
      {
        ...person(contacts.officeManager, acme, "Olivia", "Reyes", {
          contact_type_id: contactTypes.primary,
          important: true,
          psa_integration: "enabled",
        }),
        links: linkOf("15201"),
      },
      { ...person(contacts.leaver, acme, "Sam", "Porter", { psa_integration: "enabled" }), links: linkOf("15202") },
      person(contacts.cleaner, acme, "Nina", "Dale", { notes: "Has the key to the back door." }),
      person(contacts.lawyer, birch, "Lee", "Birch", {}),
    ],
    ...acmeDevices,
    ...acmeAssets,
    ...acmeDocuments,
  };
}

function person(
  id: string,
  organization: { readonly organization_id: string },
  first: string,
  last: string,
  more: FakeSeed[string][number]["attributes"],
): FakeSeed[string][number] {
  const address = `${first}.${last}@example.com`.toLowerCase();
  return {
    id,
    attributes: {
      ...organization,
      name: `${first} ${last}`,
      first_name: first,
      last_name: last,
      important: null,
      contact_emails: [{ value: address, primary: true, "label-name": "Work" }],
      contact_phones: [{ value: "5550110", primary: true, "label-name": "Work", "label-type": "phone" }],
      ...more,
    },
  };
}
