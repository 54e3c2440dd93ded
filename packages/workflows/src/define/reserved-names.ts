/** Words the language itself puts into a scope or a result, so no step may be called so. */
export const reservedNames = [
  "input",
  "outcome",
  "by",
  "at",
  "reason",
  "possiblyDone",
  "failure",
  "reminderNumber",
  "__proto__",
] as const;

/** Signs the journal uses to build paths, so no name may hold one. */
export const pathSigns = ["/", "[", "]", "@", "#", "!", "?"] as const;

export type ReservedName = (typeof reservedNames)[number];
export type PathSign = (typeof pathSigns)[number];
