import type { Json, Ticket } from "@msp/workflows";
import { placesIn, ticketPlaces } from "./ticket-places.ts";

/** The input of a rule for one ticket. A field whose text names something the ticket does not have is left out, wherever it stands. */
export function fillInput(input: Json, ticket: Ticket): Json {
  return fill(input, ticket) ?? {};
}

function fill(value: Json, ticket: Ticket): Json | undefined {
  if (typeof value === "string") return fillText(value, ticket);
  if (Array.isArray(value)) return value.flatMap((one: Json) => fill(one, ticket) ?? []);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).flatMap(([name, one]) => {
    const filled = fill(one as Json, ticket);
    return filled === undefined ? [] : [[name, filled] as const];
  });
  return Object.fromEntries(fields);
}

function fillText(text: string, ticket: Ticket): string | undefined {
  const isComplete = placesIn(text).every((place) => ticketPlaces[place]?.(ticket) !== undefined);
  // One pass: what a customer wrote in a title is never itself read as a place.
  return isComplete
    ? text.replace(/\{([^{}]*)\}/g, (_, place: string) => ticketPlaces[place]?.(ticket) ?? "")
    : undefined;
}
