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
import { userDefinedFieldDefinitions } from "./user-defined-field-definitions.ts";
import { userDefinedFieldListItems } from "./user-defined-field-list-items.ts";
import { webhookEventErrorLogs } from "./webhook-event-error-logs.ts";
import { defineWebhookExcludedResources } from "./webhooks/define-webhook-excluded-resources.ts";
import { defineWebhookFields } from "./webhooks/define-webhook-fields.ts";
import { defineWebhookUdfFields } from "./webhooks/define-webhook-udf-fields.ts";
import { defineWebhooks } from "./webhooks/define-webhooks.ts";

/** The entities the client offers by name. One more is one more file here; everything else follows from it. */
export const entities = {
  appointments,
  attachmentInfo,
  billingCodes,
  changeRequestLinks,
  checklistLibraries,
  checklistLibraryChecklistItems,
  companies,
  companyLocations,
  companyNotes,
  configurationItems,
  contacts,
  contractServices,
  contracts,
  notificationHistory,
  resourceRoleQueues,
  resourceRoles,
  resourceServiceDeskRoles,
  resources,
  roles,
  serviceCallTicketResources,
  serviceCallTickets,
  serviceCalls,
  services,
  ticketAdditionalConfigurationItems,
  ticketAdditionalContacts,
  ticketAttachments,
  ticketCategories,
  ticketCategoryFieldDefaults,
  ticketChangeRequestApprovals,
  ticketChecklistItems,
  ticketChecklistLibraries,
  ticketHistory,
  ticketNoteAttachments,
  ticketNotes,
  ticketSecondaryResources,
  ticketTagAssociations,
  tickets,
  timeEntries,
  userDefinedFieldDefinitions,
  userDefinedFieldListItems,
  companyWebhooks: defineWebhooks("Company", "webhookGUID"),
  companyWebhookFields: defineWebhookFields("Company"),
  companyWebhookUdfFields: defineWebhookUdfFields("Company"),
  companyWebhookExcludedResources: defineWebhookExcludedResources("Company"),
  configurationItemWebhooks: defineWebhooks("ConfigurationItem", "webhookGUID"),
  configurationItemWebhookFields: defineWebhookFields("ConfigurationItem"),
  configurationItemWebhookUdfFields: defineWebhookUdfFields("ConfigurationItem"),
  configurationItemWebhookExcludedResources: defineWebhookExcludedResources("ConfigurationItem"),
  contactWebhooks: defineWebhooks("Contact", "webhookGUID"),
  contactWebhookFields: defineWebhookFields("Contact"),
  contactWebhookUdfFields: defineWebhookUdfFields("Contact"),
  contactWebhookExcludedResources: defineWebhookExcludedResources("Contact"),
  ticketWebhooks: defineWebhooks("Ticket", "webhookGuid"),
  ticketWebhookFields: defineWebhookFields("Ticket"),
  ticketWebhookUdfFields: defineWebhookUdfFields("Ticket"),
  ticketWebhookExcludedResources: defineWebhookExcludedResources("Ticket"),
  ticketNoteWebhooks: defineWebhooks("TicketNote", "webhookGuid"),
  ticketNoteWebhookFields: defineWebhookFields("TicketNote"),
  ticketNoteWebhookExcludedResources: defineWebhookExcludedResources("TicketNote"),
  webhookEventErrorLogs,
} as const;

/** The definitions by the client's names for them. */
export type AutotaskEntities = typeof entities;
