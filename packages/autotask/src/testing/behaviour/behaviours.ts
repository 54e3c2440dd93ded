import type { EntityName } from "../entities/entities.ts";
import { webhookBehaviours } from "../webhooks/webhook-behaviours.ts";
import type { Behaviour } from "./behaviour.ts";
import { checklistLibraryBehaviour } from "./checklist-library-behaviour.ts";
import { checklistLibraryItemBehaviour } from "./checklist-library-item-behaviour.ts";
import { ticketAdditionalContactBehaviour } from "./ticket-additional-contact-behaviour.ts";
import { ticketAttachmentBehaviour } from "./ticket-attachment-behaviour.ts";
import { ticketBehaviour } from "./ticket-behaviour.ts";
import { ticketChecklistItemBehaviour } from "./ticket-checklist-item-behaviour.ts";
import { ticketChecklistLibraryBehaviour } from "./ticket-checklist-library-behaviour.ts";
import { ticketNoteBehaviour } from "./ticket-note-behaviour.ts";
import { ticketSecondaryResourceBehaviour } from "./ticket-secondary-resource-behaviour.ts";

/** The entities that are more than their table of fields. */
export const behaviours: Readonly<Partial<Record<EntityName, Behaviour>>> = {
  ChecklistLibraries: checklistLibraryBehaviour,
  ChecklistLibraryChecklistItems: checklistLibraryItemBehaviour,
  TicketAdditionalContacts: ticketAdditionalContactBehaviour,
  TicketAttachments: ticketAttachmentBehaviour,
  TicketChecklistItems: ticketChecklistItemBehaviour,
  TicketChecklistLibraries: ticketChecklistLibraryBehaviour,
  TicketNotes: ticketNoteBehaviour,
  TicketSecondaryResources: ticketSecondaryResourceBehaviour,
  Tickets: ticketBehaviour,
  ...webhookBehaviours,
};
