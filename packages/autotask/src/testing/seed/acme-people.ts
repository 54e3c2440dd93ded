import type { FakeSeed } from "../state/fake-seed.ts";
import { acmeIds } from "./acme-ids.ts";

const { companies, contacts, resources, roles } = acmeIds;
const acme = { companyID: companies.acmeDental };

/** Companies, their people, and who works for them. */
export const acmePeople = {
  Companies: [
    { id: companies.acmeDental, companyName: "Acme Dental", companyType: 1, phone: "555-0110", ownerResourceID: 1_002 },
    { id: companies.birchLegal, companyName: "Birch Legal", companyType: 3, phone: "555-0120", ownerResourceID: 1_002 },
  ],
  CompanyLocations: [{ id: 5_001, ...acme, name: "Main Street practice", isPrimary: true }],
  Contacts: [
    {
      ...acme,
      id: contacts.officeManager,
      firstName: "Olivia",
      lastName: "Reyes",
      emailAddress: "olivia.reyes@example.com",
      primaryContact: true,
    },
    { ...acme, id: contacts.leaver, firstName: "Sam", lastName: "Porter", emailAddress: "sam.porter@example.com" },
    {
      ...acme,
      id: contacts.silent,
      firstName: "Quinn",
      lastName: "Vale",
      emailAddress: "quinn.vale@example.com",
      receivesEmailNotifications: false,
    },
    {
      ...acme,
      id: contacts.gone,
      firstName: "Max",
      lastName: "Olden",
      emailAddress: "max.olden@example.com",
      isActive: 0,
    },
    { ...acme, id: contacts.unreachable, firstName: "Nora", lastName: "Blank" },
    {
      id: contacts.lawyer,
      companyID: companies.birchLegal,
      firstName: "Lee",
      lastName: "Birch",
      emailAddress: "lee.birch@example.com",
    },
  ],
  Resources: [
    { id: resources.technician, firstName: "Terry", lastName: "Hale", email: "terry.hale@example.com" },
    { id: resources.senior, firstName: "Ada", lastName: "Stone", email: "ada.stone@example.com" },
    { id: resources.retired, firstName: "Ron", lastName: "Past", email: "ron.past@example.com", isActive: false },
  ],
  Roles: [
    { id: roles.helpDesk, name: "Help desk technician", hourlyFactor: 1, hourlyRate: 100 },
    { id: roles.engineer, name: "Engineer", hourlyFactor: 1, hourlyRate: 150 },
  ],
  ResourceServiceDeskRoles: [
    { id: 1_501, resourceID: resources.technician, roleID: roles.helpDesk, isDefault: true },
    { id: 1_502, resourceID: resources.senior, roleID: roles.engineer, isDefault: true },
  ],
} as const satisfies FakeSeed["records"];
