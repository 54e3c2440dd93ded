import type { AutotaskEntities } from "../client/entities/entities.ts";

/** What the port does with an entity. */
export interface NeededPermission {
  readonly entity: keyof AutotaskEntities;
  readonly access: readonly ("query" | "create" | "update" | "delete")[];
  /** What does not work without it. */
  readonly purpose: string;
}

/** Every permission the port uses, as the security level of the API user has to grant it. */
export const neededPermissions: readonly NeededPermission[] = [
  { entity: "tickets", access: ["query", "create", "update"], purpose: "opening, changing and completing tickets" },
  { entity: "ticketNotes", access: ["query", "create"], purpose: "notes on tickets" },
  { entity: "ticketChecklistItems", access: ["query", "create", "update"], purpose: "checklist items on tickets" },
  { entity: "ticketChecklistLibraries", access: ["create"], purpose: "applying checklists to tickets" },
  { entity: "checklistLibraries", access: ["query"], purpose: "finding checklists" },
  { entity: "checklistLibraryChecklistItems", access: ["query"], purpose: "finding checklists" },
  {
    entity: "ticketAdditionalContacts",
    access: ["query", "create", "delete"],
    purpose: "additional contacts of tickets",
  },
  {
    entity: "ticketCategoryFieldDefaults",
    access: ["query"],
    purpose: "opening tickets with what their category presets",
  },
  { entity: "companies", access: ["query"], purpose: "reading customers" },
  { entity: "contacts", access: ["query", "update"], purpose: "reading and deactivating contacts" },
  { entity: "contracts", access: ["query"], purpose: "checking what a customer is entitled to" },
  { entity: "resources", access: ["query"], purpose: "reading technicians" },
  { entity: "resourceServiceDeskRoles", access: ["query"], purpose: "assigning tickets to technicians" },
  { entity: "roles", access: ["query"], purpose: "proposing who holds a role" },
];
