import type { Ticket } from "@msp/workflows";

/** What the input of a rule may name of its ticket. Everything is text; a place that a ticket leaves empty takes its field out of the input. */
export const ticketPlaces: { readonly [place: string]: (ticket: Ticket) => string | undefined } = {
  ticketId: ({ id }) => id,
  ticketNumber: ({ number }) => number,
  companyId: ({ companyId }) => companyId,
  contactId: ({ contactId }) => contactId,
  primaryResourceId: ({ primaryResourceId }) => primaryResourceId,
  title: ({ title }) => title,
  description: ({ description }) => description,
};

/** The places of texts that people write freely, so that nobody can tell beforehand whether they fit. */
export const freePlaces: readonly string[] = ["title", "description"];

/** Every place a text names, known or not. */
export const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
