import type { Write } from "../write/write.ts";

/** The rule that what begins at `startDateTime` ends at `endDateTime`, later. */
export const checkOrder = ({ values }: Write): readonly string[] => {
  const { startDateTime, endDateTime } = values;
  if (typeof startDateTime !== "string" || typeof endDateTime !== "string") return [];
  return endDateTime > startDateTime ? [] : ["endDateTime must be later than startDateTime."];
};
