import type { Behaviour } from "./behaviour.ts";
import { checkOnce } from "./check-once.ts";

/** Who visits for a ticket: each once. */
export const serviceCallTicketResourceBehaviour: Behaviour = {
  check: (write) => checkOnce(write, "serviceCallTicketID", "resourceID"),
};
