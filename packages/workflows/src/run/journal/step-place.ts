/** A step's own place: its path without the number a person's retry gave it. Loops, items and approvals are parts of the place itself. */
export const stepPlace = (path: string): string => path.replace(/#\d+$/, "");
