/** Equal but for case and surrounding space; nothing equals a text that is missing. */
export const sameText = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one.trim().toLowerCase() === other.trim().toLowerCase();
