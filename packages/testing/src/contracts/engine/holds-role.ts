import { cast } from "./cast.ts";

const holders: { readonly [role: string]: readonly string[] } = {
  technician: [cast.tess.id],
  admin: [cast.ada.id, cast.olga.id, cast.tess.id],
  operator: [cast.olga.id],
};

/** Whether a person may answer for a role. */
export const holdsRole = (personId: string, role: string): boolean => holders[role]?.includes(personId) ?? false;
