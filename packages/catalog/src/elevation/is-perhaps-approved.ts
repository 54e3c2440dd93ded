import type { DecidedElevation } from "./decided-elevation.ts";

/** Whether somebody may have rights although we denied them: only a request that reads denied or taken back gives nobody any. */
export const isPerhapsApproved = ({ state }: Pick<DecidedElevation, "state">): boolean =>
  state !== "denied" && state !== "withdrawn";
