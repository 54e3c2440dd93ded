import { webhookEntities } from "../webhooks/webhook-entities.ts";
import { appointments } from "./appointments.ts";
import { attachmentInfo } from "./attachment-info.ts";
import { billingCodes } from "./billing-codes.ts";
import { changeRequestLinks } from "./change-request-links.ts";
import { checklistLibraries } from "./checklist-libraries.ts";
import { checklistLibraryChecklistItems } from "./checklist-library-checklist-items.ts";
import { companies } from "./companies.ts";
import { companyLocations } from "./company-locations.ts";
import { companyNotes } from "./company-notes.ts";
import { configurationItems } from "./configuration-items.ts";
import { contacts } from "./contacts.ts";
import { contractServices } from "./contract-services.ts";
import { contracts } from "./contracts.ts";
import { notificationHistory } from "./notification-history.ts";
import { resourceRoleQueues } from "./resource-role-queues.ts";
import { resourceRoles } from "./resource-roles.ts";
import { resourceServiceDeskRoles } from "./resource-service-desk-roles.ts";
import { resources } from "./resources.ts";
import { roles } from "./roles.ts";
import { serviceCallTicketResources } from "./service-call-ticket-resources.ts";
import { serviceCallTickets } from "./service-call-tickets.ts";
import { serviceCalls } from "./service-calls.ts";
import { services } from "./services.ts";
import { standIns } from "./stand-ins.ts";
import { ticketAdditionalConfigurationItems } from "./ticket-additional-configuration-items.ts";
import { ticketAdditionalContacts } from "./ticket-additional-contacts.ts";
import { ticketAttachments } from "./ticket-attachments.ts";
import { ticketCategories } from "./ticket-categories.ts";
import { ticketCategoryFieldDefaults } from "./ticket-category-field-defaults.ts";
import { ticketChangeRequestApprovals } from "./ticket-change-request-approvals.ts";
import { ticketChecklistItems } from "./ticket-checklist-items.ts";
import { ticketChecklistLibraries } from "./ticket-checklist-libraries.ts";
import { ticketHistory } from "./ticket-history.ts";
import { ticketNoteAttachments } from "./ticket-note-attachments.ts";
import { ticketNotes } from "./ticket-notes.ts";
import { ticketSecondaryResources } from "./ticket-secondary-resources.ts";
import { ticketTagAssociations } from "./ticket-tag-associations.ts";
import { tickets } from "./tickets.ts";
import { timeEntries } from "./time-entries.ts";
import { timeEntryAttachments } from "./time-entry-attachments.ts";
import { userDefinedFieldDefinitions } from "./user-defined-field-definitions.ts";
import { userDefinedFieldListItems } from "./user-defined-field-list-items.ts";

/** Every entity the fake serves, by plural name. A new entity needs one file beside this one and one line here. */
export const entities = {
  ...standIns,
  Appointments: appointments,
  AttachmentInfo: attachmentInfo,
  BillingCodes: billingCodes,
  ChangeRequestLinks: changeRequestLinks,
  ChecklistLibraries: checklistLibraries,
  ChecklistLibraryChecklistItems: checklistLibraryChecklistItems,
  Companies: companies,
  CompanyLocations: companyLocations,
  CompanyNotes: companyNotes,
  ConfigurationItems: configurationItems,
  Contacts: contacts,
  ContractServices: contractServices,
  Contracts: contracts,
  NotificationHistory: notificationHistory,
  ResourceRoleQueues: resourceRoleQueues,
  ResourceRoles: resourceRoles,
  ResourceServiceDeskRoles: resourceServiceDeskRoles,
  Resources: resources,
  Roles: roles,
  ServiceCallTicketResources: serviceCallTicketResources,
  ServiceCallTickets: serviceCallTickets,
  ServiceCalls: serviceCalls,
  Services: services,
  TicketAdditionalConfigurationItems: ticketAdditionalConfigurationItems,
  TicketAdditionalContacts: ticketAdditionalContacts,
  TicketAttachments: ticketAttachments,
  TicketCategories: ticketCategories,
  TicketCategoryFieldDefaults: ticketCategoryFieldDefaults,
  TicketChangeRequestApprovals: ticketChangeRequestApprovals,
  TicketChecklistItems: ticketChecklistItems,
  TicketChecklistLibraries: ticketChecklistLibraries,
  TicketHistory: ticketHistory,
  TicketNoteAttachments: ticketNoteAttachments,
  TicketNotes: ticketNotes,
  TicketSecondaryResources: ticketSecondaryResources,
  TicketTagAssociations: ticketTagAssociations,
  Tickets: tickets,
  TimeEntries: timeEntries,
  TimeEntryAttachments: timeEntryAttachments,
  UserDefinedFieldDefinitions: userDefinedFieldDefinitions,
  UserDefinedFieldListItems: userDefinedFieldListItems,
  ...webhookEntities,
} as const;

/** The plural name of an entity the fake serves. */
export type EntityName = keyof typeof entities;
