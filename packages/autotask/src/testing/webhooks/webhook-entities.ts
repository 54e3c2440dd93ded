import { companies } from "../entities/companies.ts";
import { configurationItems } from "../entities/configuration-items.ts";
import { contacts } from "../entities/contacts.ts";
import { ticketNotes } from "../entities/ticket-notes.ts";
import { tickets } from "../entities/tickets.ts";
import {
  defineNewerWebhooks,
  defineWebhookExcludedResources,
  defineWebhookFields,
  defineWebhooks,
  defineWebhookUdfFields,
} from "./define-webhook-entities.ts";
import { webhookEventErrorLogs } from "./webhook-event-error-logs.ts";

/** Everything about webhooks that has a route. Notes have no fields of the tenant's own. */
export const webhookEntities = {
  CompanyWebhookExcludedResources: defineWebhookExcludedResources("Company", 3_301),
  CompanyWebhookFields: defineWebhookFields("Company", 3_101, companies),
  CompanyWebhooks: defineWebhooks("Company", 3_001),
  CompanyWebhookUdfFields: defineWebhookUdfFields("Company", 3_201, companies),
  ConfigurationItemWebhookExcludedResources: defineWebhookExcludedResources("ConfigurationItem", 4_301),
  ConfigurationItemWebhookFields: defineWebhookFields("ConfigurationItem", 4_101, configurationItems),
  ConfigurationItemWebhooks: defineWebhooks("ConfigurationItem", 4_001),
  ConfigurationItemWebhookUdfFields: defineWebhookUdfFields("ConfigurationItem", 4_201, configurationItems),
  ContactWebhookExcludedResources: defineWebhookExcludedResources("Contact", 5_301),
  ContactWebhookFields: defineWebhookFields("Contact", 5_101, contacts),
  ContactWebhooks: defineWebhooks("Contact", 5_001),
  ContactWebhookUdfFields: defineWebhookUdfFields("Contact", 5_201, contacts),
  TicketNoteWebhookExcludedResources: defineWebhookExcludedResources("TicketNote", 6_301),
  TicketNoteWebhookFields: defineWebhookFields("TicketNote", 6_101, ticketNotes),
  TicketNoteWebhooks: defineNewerWebhooks("TicketNote", 6_001),
  TicketWebhookExcludedResources: defineWebhookExcludedResources("Ticket", 7_301),
  TicketWebhookFields: defineWebhookFields("Ticket", 7_101, tickets),
  TicketWebhooks: defineNewerWebhooks("Ticket", 7_001),
  TicketWebhookUdfFields: defineWebhookUdfFields("Ticket", 7_201, tickets),
  WebhookEventErrorLogs: webhookEventErrorLogs,
} as const;
