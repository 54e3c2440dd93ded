/** A person's id as ids are compared: people type addresses with capitals and stray spaces, and are still the same person. */
export const personKey = (id: string): string => id.normalize("NFKC").trim().toLowerCase();

/** Whether two ids mean the same person. */
export const isSamePerson = (one: string, other: string): boolean => personKey(one) === personKey(other);
