import type { FakeSeed } from "../state/fake-seed.ts";
import { acmeIds } from "./acme-ids.ts";

const { configurations, configurationStatuses, configurationTypes, contacts, locations, organizations, passwords } =
  acmeIds;
const acme = { organization_id: organizations.acmeDental, location_id: locations.mainStreet };
const active = { configuration_status_id: configurationStatuses.active, archived: false };

/** Devices, and the passwords that belong to them or to nobody. The values are invented. */
export const acmeDevices: FakeSeed = {
  configuration_types: [
    { id: configurationTypes.workstation, attributes: { name: "Managed Workstation" } },
    { id: configurationTypes.server, attributes: { name: "Managed Server" } },
  ],
  configuration_statuses: [
    { id: configurationStatuses.active, attributes: { name: "Active" } },
    { id: configurationStatuses.inactive, attributes: { name: "Inactive" } },
  ],
  configurations: [
    {
      id: configurations.frontDesk,
      attributes: {
        ...acme,
        ...active,
        name: "ACME-FD-01",
        hostname: "acme-fd-01",
        serial_number: "C02EXAMPLE01",
        configuration_type_id: configurationTypes.workstation,
        contact_id: contacts.leaver,
        psa_integration: "enabled",
      },
      links: {
        adapters_resources: [{ type: "adapters_resources", id: "15101" }],
        rmm_adapters_resources: [{ type: "adapters_resources", id: "15301" }],
        passwords: [{ type: "passwords", id: passwords.macAdmin }],
      },
    },
    {
      id: configurations.server,
      attributes: {
        ...acme,
        ...active,
        name: "ACME-SRV-01",
        hostname: "acme-srv-01",
        serial_number: "SRVEXAMPLE01",
        configuration_type_id: configurationTypes.server,
        psa_integration: null,
      },
      links: { rmm_adapters_resources: [{ type: "adapters_resources", id: "15303" }] },
    },
    {
      id: configurations.archived,
      attributes: {
        ...acme,
        ...active,
        name: "ACME-OLD-01",
        configuration_type_id: configurationTypes.workstation,
        archived: true,
      },
    },
    {
      id: configurations.birchLaptop,
      attributes: {
        ...active,
        organization_id: organizations.birchLegal,
        name: "BIRCH-LT-01",
        serial_number: "C02EXAMPLE11",
        configuration_type_id: configurationTypes.workstation,
        psa_integration: null,
      },
    },
  ],
  password_categories: [{ id: "95", attributes: { name: "Administrative" } }],
  passwords: [
    {
      id: passwords.macAdmin,
      attributes: {
        organization_id: organizations.acmeDental,
        name: "Local administrator",
        username: "support",
        password: "invented-Mac-value-1",
        password_category_id: "95",
        resource_id: configurations.frontDesk,
        resource_type: "Configuration",
        cached_resource_name: "ACME-FD-01",
        password_updated_at: "2026-01-12T08:30:00.000Z",
        archived: false,
      },
    },
    {
      id: passwords.firewall,
      attributes: {
        organization_id: organizations.acmeDental,
        name: "Firewall",
        username: "admin",
        password: "invented-Firewall-value-2",
        otp_secret: "INVENTEDOTPSECRET",
        archived: false,
      },
    },
    {
      id: passwords.birchPortal,
      attributes: {
        organization_id: organizations.birchLegal,
        name: "Court portal",
        username: "lee.birch@example.com",
        password: "invented-Portal-value-3",
        archived: false,
      },
    },
  ],
};
