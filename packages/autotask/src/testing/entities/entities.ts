import { checklistLibraries } from "./checklist-libraries.ts";
import { checklistLibraryChecklistItems } from "./checklist-library-checklist-items.ts";
import { companies } from "./companies.ts";
import { companyLocations } from "./company-locations.ts";
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
import { ticketAttachments } from "./ticket-attachments.ts";
import { ticketCategories } from "./ticket-categories.ts";
import { ticketCategoryFieldDefaults } from "./ticket-category-field-defaults.ts";
import { ticketChecklistItems } from "./ticket-checklist-items.ts";
import { ticketChecklistLibraries } from "./ticket-checklist-libraries.ts";
import { ticketHistory } from "./ticket-history.ts";
import { ticketNotes } from "./ticket-notes.ts";
import { ticketSecondaryResources } from "./ticket-secondary-resources.ts";
import { tickets } from "./tickets.ts";

/** Every entity the fake serves, by plural name. A new entity needs one file beside this one and one line here. */
export const entities = {
  ChecklistLibraries: checklistLibraries,
  ChecklistLibraryChecklistItems: checklistLibraryChecklistItems,
  Companies: companies,
  CompanyLocations: companyLocations,
  ConfigurationItems: configurationItems,
  Contacts: contacts,
  ContractServices: contractServices,
  Contracts: contracts,
  NotificationHistory: notificationHistory,
  ResourceServiceDeskRoles: resourceServiceDeskRoles,
  Resources: resources,
  Roles: roles,
  Services: services,
  TicketAdditionalContacts: ticketAdditionalContacts,
  TicketAttachments: ticketAttachments,
  TicketCategories: ticketCategories,
  TicketCategoryFieldDefaults: ticketCategoryFieldDefaults,
  TicketChecklistItems: ticketChecklistItems,
  TicketChecklistLibraries: ticketChecklistLibraries,
  TicketHistory: ticketHistory,
  TicketNotes: ticketNotes,
  TicketSecondaryResources: ticketSecondaryResources,
  Tickets: tickets,
} as const;

/** The plural name of an entity the fake serves. */
export type EntityName = keyof typeof entities;
