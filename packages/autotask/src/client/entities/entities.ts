import { checklistLibraries } from "./checklist-libraries.ts";
import { checklistLibraryChecklistItems } from "./checklist-library-checklist-items.ts";
import { companies } from "./companies.ts";
import { configurationItems } from "./configuration-items.ts";
import { contacts } from "./contacts.ts";
import { contractServices } from "./contract-services.ts";
import { contracts } from "./contracts.ts";
import { notificationHistory } from "./notification-history.ts";
import { resourceServiceDeskRoles } from "./resource-service-desk-roles.ts";
import { resources } from "./resources.ts";
import { roles } from "./roles.ts";
import { services } from "./services.ts";
import { ticketAdditionalContacts } from "./ticket-additional-contacts.ts";
import { ticketCategories } from "./ticket-categories.ts";
import { ticketCategoryFieldDefaults } from "./ticket-category-field-defaults.ts";
import { ticketChecklistItems } from "./ticket-checklist-items.ts";
import { ticketChecklistLibraries } from "./ticket-checklist-libraries.ts";
import { ticketHistory } from "./ticket-history.ts";
import { ticketNotes } from "./ticket-notes.ts";
import { ticketSecondaryResources } from "./ticket-secondary-resources.ts";
import { tickets } from "./tickets.ts";

/** The entities the client offers by name. One more is one more file here; everything else follows from it. */
export const entities = {
  checklistLibraries,
  checklistLibraryChecklistItems,
  companies,
  configurationItems,
  contacts,
  contractServices,
  contracts,
  notificationHistory,
  resourceServiceDeskRoles,
  resources,
  roles,
  services,
  ticketAdditionalContacts,
  ticketCategories,
  ticketCategoryFieldDefaults,
  ticketChecklistItems,
  ticketChecklistLibraries,
  ticketHistory,
  ticketNotes,
  ticketSecondaryResources,
  tickets,
} as const;

/** The definitions by the client's names for them. */
export type AutotaskEntities = typeof entities;
