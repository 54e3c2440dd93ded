import type { MemorySeed } from "../ticketing/memory-seed.ts";

/**
 * An invented service provider's data: Acme Dental (an RMM customer), Birch Bakery (not one any more), their people, and checklists of every awkward kind.
 *
 * Everything in it is made up; addresses end in example.com and phone numbers lie in the range kept for fiction.
 */
export const exampleSeed: MemorySeed = {
  companies: [
    { id: "100", name: "Acme Dental" },
    { id: "200", name: "Birch Bakery", portalActive: true },
  ],
  contacts: [
    {
      id: "101",
      companyId: "100",
      name: "Dana Cole",
      email: "dana.cole@acme-dental.example.com",
      phone: "555-0101",
      isPrimary: true,
    },
    { id: "102", companyId: "100", name: "Lee Marsh", email: "lee.marsh@acme-dental.example.com", phone: "555-0102" },
    { id: "103", companyId: "100", name: "Sam Ortiz", email: "sam.ortiz@acme-dental.example.com" },
    { id: "104", companyId: "100", name: "Pat Quinn", email: "pat.quinn@acme-dental.example.com", isActive: false },
    {
      id: "105",
      companyId: "100",
      name: "Noor Haddad",
      email: "noor.haddad@acme-dental.example.com",
      receivesMail: false,
    },
    { id: "201", companyId: "200", name: "Robin Birch", email: "robin@birch-bakery.example.com", isPrimary: true },
  ],
  resources: [
    { id: "11", name: "Alex Kim", email: "alex.kim@msp.example.com" },
    { id: "12", name: "Jordan Reyes", email: "jordan.reyes@msp.example.com" },
    { id: "13", name: "Morgan Voss", email: "morgan.voss@msp.example.com", isActive: false },
  ],
  contracts: [
    {
      id: "301",
      companyId: "100",
      name: "Acme Dental Monthly Services",
      category: "RMM",
      startsOn: "2026-01-01",
      endsOn: "2027-06-30",
    },
    {
      id: "302",
      companyId: "200",
      name: "Birch Bakery Monthly Services",
      category: "RMM",
      startsOn: "2024-01-01",
      endsOn: "2025-06-30",
    },
  ],
  checklistLibraries: [
    {
      id: "401",
      name: "User removal",
      items: [
        { title: "Effective date confirmed", isImportant: true },
        { title: "Sign-in blocked", isImportant: true },
        { title: "Welcome pack returned" },
      ],
    },
    {
      id: "402",
      name: "User removal (Acme Dental)",
      items: [{ title: "Effective date confirmed", isImportant: true }, { title: "Badge returned" }],
    },
    { id: "403", name: "User removal 2019", isActive: false, items: [{ title: "Fax account closed" }] },
    { id: "404", name: "Monthly maintenance", items: [{ title: "Updates reviewed" }] },
    { id: "405", name: "Monthly maintenance", items: [{ title: "Backups reviewed" }] },
  ],
  services: [
    { id: "501", name: "Managed workstation", unitPrice: 45 },
    { id: "502", name: "Managed server", unitPrice: 180 },
    { id: "503", name: "Fax line", isActive: false },
  ],
  configurationItems: [
    {
      id: "601",
      companyId: "100",
      title: "WS-ACME-01",
      contactId: "102",
      serialNumber: "SN-0601",
      monitoringId: "dev-601",
    },
    { id: "602", companyId: "100", title: "SRV-ACME-01", serialNumber: "SN-0602" },
    { id: "603", companyId: "200", title: "WS-BIRCH-01", contactId: "201", isActive: false },
  ],
  tickets: [
    {
      id: "901",
      companyId: "100",
      title: "Printer in room 2 is out of toner",
      status: "in-progress",
      priority: "low",
      category: "standard",
      queue: "service-desk",
      contactId: "101",
      primaryResourceId: "11",
    },
    {
      id: "902",
      companyId: "100",
      title: "New screen for the front desk",
      status: "complete",
      priority: "medium",
      category: "standard",
      queue: "service-desk",
      contactId: "101",
    },
  ],
};
