/** How the entities that webhooks can watch are called in routes and in what is sent. */
export const webhookSubjects = {
  Companies: { prefix: "Company", wireName: "Account" },
  ConfigurationItems: { prefix: "ConfigurationItem", wireName: "InstalledProduct" },
  Contacts: { prefix: "Contact", wireName: "Contact" },
  TicketNotes: { prefix: "TicketNote", wireName: "TicketNote" },
  Tickets: { prefix: "Ticket", wireName: "Ticket" },
} as const;

/** The plural name of an entity that webhooks can watch. */
export type WebhookSubject = keyof typeof webhookSubjects;

/** The start of the webhook entities' names, for example `Ticket` in `TicketWebhooks`. */
export type WebhookPrefix = (typeof webhookSubjects)[WebhookSubject]["prefix"];

/** Whether webhooks can watch an entity. */
export const isWebhookSubject = (name: string): name is WebhookSubject => name in webhookSubjects;
