import { isSamePerson } from "../domain/same-person.ts";
import type { Named } from "./authority-question.ts";

const isEqual = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && one.trim() !== "" && isSamePerson(one, other);

/** Whether two records are of the same person: by the contact's id, or by the address. */
export const isSameNamed = (one: Named, other: Named): boolean =>
  isEqual(one.contactId, other.contactId) || isEqual(one.email, other.email);
