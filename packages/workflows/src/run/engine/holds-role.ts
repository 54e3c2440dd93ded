import type { Person } from "../../domain/person.ts";
import { personKey } from "../../domain/same-person.ts";
import type { People } from "../../ports/people.ts";

/** Whether a person may answer for a role, under the id as it was given or as ids are compared. */
export const holdsRole = (people: People, by: Person, role: string): boolean =>
  people.holdsRole(by.id, role) || people.holdsRole(personKey(by.id), role);
