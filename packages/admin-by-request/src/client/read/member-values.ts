/** The text of a member; null for anything else, and for an empty one, which this service sends for what is not there. */
export const textOfMember = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** The number of a member; null for anything else. */
export const numberOfMember = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** The flag of a member; null for anything else. */
export const flagOfMember = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

/** The list of a member; empty for anything else. */
export const listOfMember = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
