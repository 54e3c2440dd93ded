import type { Audience } from "@msp/workflows";
import { isLeaver } from "../contacts/is-leaver.ts";
import type { Addressee } from "./addressees-of.ts";
import type { KeptFrom } from "./kept-from.ts";

const words: { readonly [A in Audience]: string } = {
  "ticket contact": "the ticket contact",
  "additional contacts": "an additional contact",
  "account primary contact": "the account's primary contact",
  "primary resource": "the primary resource",
};

/** In words, who of the people concerned is among those addressed: "Lee Marsh is an additional contact". What was accepted is left out. */
export const unwantedAmong = (
  people: readonly Addressee[],
  { notFor = [], accepted = [] }: KeptFrom,
): readonly string[] => {
  const isUnwanted = ({ contactId = "", name, email }: Addressee) =>
    notFor.some((person) => isLeaver({ id: contactId, name, email }, person));
  const ways = people.filter(isUnwanted).map(({ name, who }) => `${name} is ${words[who]}`);
  return [...new Set(ways)].filter((way) => !accepted.includes(way));
};
