import type { AutotaskEntities } from "../client/entities/entities.ts";

/**
 * What can be watched by a webhook (vendor documentation): the client's name for it, how its webhook routes begin, what it is called in events, and the
 * stamps that tell when a record last changed.
 */
export const watchableEntities = {
  Companies: {
    client: "companies",
    prefix: "Company",
    wireName: "Account",
    stamps: ["lastTrackedModifiedDateTime", "lastActivityDate", "createDate"],
  },
  ConfigurationItems: {
    client: "configurationItems",
    prefix: "ConfigurationItem",
    wireName: "InstalledProduct",
    stamps: ["lastModifiedTime", "createDate"],
  },
  Contacts: {
    client: "contacts",
    prefix: "Contact",
    wireName: "Contact",
    stamps: ["lastModifiedDate", "lastActivityDate", "createDate"],
  },
  TicketNotes: {
    client: "ticketNotes",
    prefix: "TicketNote",
    wireName: "TicketNote",
    stamps: ["lastActivityDate", "createDateTime"],
  },
  Tickets: {
    client: "tickets",
    prefix: "Ticket",
    wireName: "Ticket",
    stamps: ["lastTrackedModificationDateTime", "lastActivityDate", "createDate"],
  },
} as const;

/** The plural name of an entity that a webhook can watch. */
export type WebhookEntity = keyof typeof watchableEntities;

/** The names of an entity's own fields. Which of them can be watched is the tenant's metadata to say. */
export type WebhookField<Entity extends WebhookEntity> =
  keyof AutotaskEntities[(typeof watchableEntities)[Entity]["client"]]["fields"] & string;

/** Every entity that a webhook can watch. */
export const webhookEntityNames = Object.keys(watchableEntities) as readonly WebhookEntity[];
