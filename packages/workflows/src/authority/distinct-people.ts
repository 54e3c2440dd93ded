import type { Named } from "./authority-question.ts";
import { isSameNamed } from "./is-same-named.ts";

/** Everybody once: one person under two contacts is one person. */
export const distinctPeople = <Person extends Named>(people: readonly Person[]): Person[] =>
  people.filter((person, at) => people.findIndex((earlier) => isSameNamed(earlier, person)) === at);
