import { acmeIds as autotaskIds } from "@msp/autotask/testing";
import { acmeIds, acmeSeed, type FakeSeed } from "@msp/it-glue/testing";
import { worldCompanies } from "./world-companies.ts";
import { everyWorldDevice, type WorldDevice } from "./world-devices.ts";

const { configurationStatuses, configurationTypes, contacts, locations } = acmeIds;
const typeOf = (kind: WorldDevice["kind"]) =>
  kind === "server" ? configurationTypes.server : configurationTypes.workstation;

const quinnValeId = "51021";

/** IT Glue's people by the service desk's contact. */
const documentedContacts: { readonly [contactId: number]: string } = {
  [autotaskIds.contacts.officeManager]: contacts.officeManager,
  [autotaskIds.contacts.leaver]: contacts.leaver,
  [autotaskIds.contacts.silent]: quinnValeId,
  [autotaskIds.contacts.lawyer]: contacts.lawyer,
};

/** The invented IT Glue account, with every device of the invented world linked to the service desk and to remote monitoring. */
export function documentationSeed(): FakeSeed {
  const seed = acmeSeed();
  const ofWorld = new Set(everyWorldDevice.map(({ documentedId }) => documentedId));
  const before = (type: string) => seed[type] ?? [];
  const formerly = new Map(before("configurations").map((record) => [record.id, record]));
  return {
    ...seed,
    adapters_resources: [
      ...before("adapters_resources").filter(({ id }) => id !== "15101"),
      ...everyWorldDevice.flatMap(({ documentedId, configurationItemId, monitoringUid }) => [
        adapter(`16${documentedId}`, "autotask", String(configurationItemId)),
        adapter(`17${documentedId}`, "aem", monitoringUid),
      ]),
      ...Object.entries(documentedContacts).map(([contactId, id]) => adapter(`18${id}`, "autotask", contactId)),
    ],
    contacts: [...before("contacts"), quinnVale].map((record) =>
      contactIdOf(record.id) === undefined
        ? record
        : {
            ...record,
            attributes: { ...record.attributes, psa_integration: "enabled" },
            links: { ...record.links, adapters_resources: [{ type: "adapters_resources", id: `18${record.id}` }] },
          },
    ),
    configurations: [
      ...before("configurations").filter(({ id }) => !ofWorld.has(id)),
      ...everyWorldDevice.map((device) => {
        const record = formerly.get(device.documentedId);
        const links = [`16${device.documentedId}`, `17${device.documentedId}`];
        return {
          id: device.documentedId,
          attributes: { ...record?.attributes, ...attributesOf(device) },
          links: { ...record?.links, adapters_resources: links.map((id) => ({ type: "adapters_resources", id })) },
        };
      }),
    ],
    passwords: before("passwords").map((record) =>
      record.attributes.cached_resource_name === undefined
        ? record
        : {
            ...record,
            attributes: {
              ...record.attributes,
              cached_resource_name:
                everyWorldDevice.find(({ documentedId }) => documentedId === record.attributes.resource_id)?.name ??
                record.attributes.cached_resource_name,
            },
          },
    ),
  };
}

const contactIdOf = (documented: string) => Object.entries(documentedContacts).find(([, id]) => id === documented)?.[0];

const adapter = (id: string, system: string, remoteId: string) => ({
  id,
  attributes: { $system: system, remote_id: remoteId },
});

function attributesOf({ name, companyId, kind, serialNumber, contactId }: WorldDevice) {
  const company = Object.values(worldCompanies).find((one) => one.companyId === companyId);
  const documented = contactId === undefined ? undefined : documentedContacts[contactId];
  return {
    organization_id: company?.organizationId ?? "",
    location_id: company === worldCompanies.acmeDental ? locations.mainStreet : locations.birchOffice,
    configuration_type_id: typeOf(kind),
    configuration_status_id: configurationStatuses.active,
    name,
    hostname: name.toLowerCase(),
    serial_number: serialNumber,
    archived: false,
    psa_integration: "enabled",
    ...(documented === undefined ? {} : { contact_id: documented }),
  };
}

const quinnVale: FakeSeed[string][number] = {
  id: quinnValeId,
  attributes: {
    organization_id: acmeIds.organizations.acmeDental,
    name: "Quinn Vale",
    first_name: "Quinn",
    last_name: "Vale",
    important: null,
    contact_emails: [{ value: "quinn.vale@example.com", primary: true, "label-name": "Work" }],
    contact_phones: [{ value: "5550112", primary: true, "label-name": "Work", "label-type": "phone" }],
  },
};
