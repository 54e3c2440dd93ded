import { addedFieldBehaviours } from "../added-fields/added-field-behaviours.ts";
import { attachmentBehaviours } from "../attachments/attachment-behaviours.ts";
import type { EntityName } from "../entities/entities.ts";
import { webhookBehaviours } from "../webhooks/webhook-behaviours.ts";
import { appointmentBehaviour } from "./appointment-behaviour.ts";
import type { Behaviour } from "./behaviour.ts";
import { changeRequestLinkBehaviour } from "./change-request-link-behaviour.ts";
import { checklistLibraryBehaviour } from "./checklist-library-behaviour.ts";
import { checklistLibraryItemBehaviour } from "./checklist-library-item-behaviour.ts";
import { companyLocationBehaviour } from "./company-location-behaviour.ts";
import { companyNoteBehaviour } from "./company-note-behaviour.ts";
import { resourceRoleQueueBehaviour } from "./resource-role-queue-behaviour.ts";
import { resourceServiceDeskRoleBehaviour } from "./resource-service-desk-role-behaviour.ts";
import { serviceCallBehaviour } from "./service-call-behaviour.ts";
import { serviceCallTicketBehaviour } from "./service-call-ticket-behaviour.ts";
import { serviceCallTicketResourceBehaviour } from "./service-call-ticket-resource-behaviour.ts";
import { ticketAdditionalConfigurationItemBehaviour } from "./ticket-additional-configuration-item-behaviour.ts";
import { ticketAdditionalContactBehaviour } from "./ticket-additional-contact-behaviour.ts";
import { ticketBehaviour } from "./ticket-behaviour.ts";
import { ticketChangeRequestApprovalBehaviour } from "./ticket-change-request-approval-behaviour.ts";
import { ticketChecklistItemBehaviour } from "./ticket-checklist-item-behaviour.ts";
import { ticketChecklistLibraryBehaviour } from "./ticket-checklist-library-behaviour.ts";
import { ticketNoteBehaviour } from "./ticket-note-behaviour.ts";
import { ticketSecondaryResourceBehaviour } from "./ticket-secondary-resource-behaviour.ts";
import { ticketTagAssociationBehaviour } from "./ticket-tag-association-behaviour.ts";
import { timeEntryBehaviour } from "./time-entry-behaviour.ts";

/** The entities that are more than their table of fields. */
export const behaviours: Readonly<Partial<Record<EntityName, Behaviour>>> = {
  Appointments: appointmentBehaviour,
  ChangeRequestLinks: changeRequestLinkBehaviour,
  ChecklistLibraries: checklistLibraryBehaviour,
  ChecklistLibraryChecklistItems: checklistLibraryItemBehaviour,
  CompanyLocations: companyLocationBehaviour,
  CompanyNotes: companyNoteBehaviour,
  ResourceRoleQueues: resourceRoleQueueBehaviour,
  ResourceServiceDeskRoles: resourceServiceDeskRoleBehaviour,
  ServiceCallTicketResources: serviceCallTicketResourceBehaviour,
  ServiceCallTickets: serviceCallTicketBehaviour,
  ServiceCalls: serviceCallBehaviour,
  TicketAdditionalConfigurationItems: ticketAdditionalConfigurationItemBehaviour,
  TicketAdditionalContacts: ticketAdditionalContactBehaviour,
  TicketChangeRequestApprovals: ticketChangeRequestApprovalBehaviour,
  TicketChecklistItems: ticketChecklistItemBehaviour,
  TicketChecklistLibraries: ticketChecklistLibraryBehaviour,
  TicketNotes: ticketNoteBehaviour,
  TicketSecondaryResources: ticketSecondaryResourceBehaviour,
  TicketTagAssociations: ticketTagAssociationBehaviour,
  Tickets: ticketBehaviour,
  TimeEntries: timeEntryBehaviour,
  ...addedFieldBehaviours,
  ...attachmentBehaviours,
  ...webhookBehaviours,
};
