import type { Json, Ticket } from "@msp/workflows";
import { fillPlaces } from "./fill-places.ts";
import { ticketPlaces } from "./ticket-places.ts";

/** The input of a rule for one ticket. A field whose text names something the ticket does not have is left out, wherever it stands. */
export const fillInput = (input: Json, ticket: Ticket): Json =>
  fillPlaces(input, (place) => ticketPlaces[place]?.(ticket));
