import type { Json } from "@msp/workflows";
import { placesIn } from "./ticket-places.ts";

/** What stands at a place; `undefined` where there is nothing. */
export type StandsAt = (place: string) => string | undefined;

/** Fills the places of an input. A field whose text names something that is not there is left out, wherever it stands. */
export const fillPlaces = (input: Json, standsAt: StandsAt): Json => fill(input, standsAt) ?? {};

function fill(value: Json, standsAt: StandsAt): Json | undefined {
  if (typeof value === "string") return fillText(value, standsAt);
  if (Array.isArray(value)) return value.flatMap((one: Json) => fill(one, standsAt) ?? []);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).flatMap(([name, one]) => {
    const filled = fill(one as Json, standsAt);
    return filled === undefined ? [] : [[name, filled] as const];
  });
  return Object.fromEntries(fields);
}

function fillText(text: string, standsAt: StandsAt): string | undefined {
  const isComplete = placesIn(text).every((place) => standsAt(place) !== undefined);
  // One pass: what a customer wrote in a title is never itself read as a place.
  return isComplete ? text.replace(/\{([^{}]*)\}/g, (_, place: string) => standsAt(place) ?? "") : undefined;
}
