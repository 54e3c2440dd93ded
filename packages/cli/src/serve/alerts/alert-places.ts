import type { AlertStory } from "./alert-story.ts";

/** What the input of a rule may name of its alert. Everything is text; a place that is empty takes its field out of the input. */
export const alertPlaces: { readonly [place: string]: (story: AlertStory) => string | undefined } = {
  alertId: ({ alert }) => alert.id,
  alertText: ({ alert }) => alert.text,
  deviceId: ({ alert }) => alert.deviceId,
  deviceName: ({ device }) => device?.name,
  siteId: ({ alert, device }) => alert.siteId ?? device?.siteId,
  companyId: ({ companyId }) => companyId,
  ticketId: ({ ticket }) => ticket?.id,
  ticketNumber: ({ ticket }) => ticket?.number,
  contactId: ({ ticket }) => ticket?.contactId,
  primaryResourceId: ({ ticket }) => ticket?.primaryResourceId,
};
