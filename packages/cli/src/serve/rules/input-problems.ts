import type { AnyWorkflow, Json, Ticket } from "@msp/workflows";
import { fillInput } from "./fill-input.ts";
import { nearestNames } from "./nearest-names.ts";
import { textsIn } from "./texts-in.ts";
import { freePlaces, placesIn, ticketPlaces } from "./ticket-places.ts";

/** A ticket that has everything a ticket can have. */
const example: Ticket = {
  id: "4711",
  number: "T20261123.0001",
  title: "An example",
  description: "An example",
  companyId: "174",
  contactId: "30",
  primaryResourceId: "29",
  status: { id: "new", label: "New" },
  priority: { id: "medium", label: "Medium" },
  createdAt: "2026-11-23T14:00:00.000Z",
  isComplete: false,
};

/** Why a rule's input can fit its workflow for no ticket at all. Texts that people write freely are given the benefit of the doubt. */
export function inputProblems(workflow: AnyWorkflow, input: { readonly [name: string]: Json }): readonly string[] {
  const texts = textsIn(input);
  const unknown = [...new Set(texts.flatMap(({ text }) => placesIn(text)))].filter(
    (place) => !Object.hasOwn(ticketPlaces, place),
  );
  if (unknown.length > 0) {
    return unknown.map(
      (place) =>
        `its input names "{${place}}", which a ticket does not have. ${nearestNames(place, Object.keys(ticketPlaces))}`,
    );
  }
  const free = new Set(
    texts
      .filter(({ text }) => placesIn(text).some((place) => freePlaces.includes(place)))
      .map(({ path }) => path.join(".")),
  );
  const checked = workflow.input.safeParse(fillInput(input, example));
  if (checked.success) return [];
  return checked.error.issues
    .filter(({ path }) => !free.has(path.join(".")))
    .map(
      ({ path, message }) =>
        `its input cannot fit "${workflow.id}"${path.length === 0 ? "" : ` at ${path.join(".")}`}: ${message}`,
    );
}
