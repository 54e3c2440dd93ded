import type { Named } from "./authority-question.ts";
import { isSameNamed } from "./is-same-named.ts";

/** Everybody in a record who is one of these persons, also by way of a second contact with the same address. */
export function recordsOf<Person extends Named>(
  persons: readonly Named[],
  among: readonly Person[],
): readonly Person[] {
  const more = among.filter((one) => !persons.includes(one) && persons.some((person) => isSameNamed(one, person)));
  return more.length === 0 ? among.filter((one) => persons.includes(one)) : recordsOf([...persons, ...more], among);
}
