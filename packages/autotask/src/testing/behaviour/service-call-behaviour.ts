import type { Behaviour } from "./behaviour.ts";
import { checkOrder } from "./check-order.ts";
import { hoursBetween } from "./hours-between.ts";
import { removeBelow } from "./remove-below.ts";

/** Visits: they end after they begin, are complete as a number, and take their tickets and resources with them. */
export const serviceCallBehaviour: Behaviour = {
  check: (write) => {
    const { isComplete } = write.values;
    const odd = isComplete !== null && isComplete !== 0 && isComplete !== 1;
    return [...checkOrder(write), ...(odd ? ["isComplete must be 0 or 1."] : [])];
  },
  stamp({ values }) {
    values.isComplete ??= 0;
    values.duration = hoursBetween(values.startDateTime, values.endDateTime);
  },
  committed({ tenant, verb, id }) {
    if (verb !== "delete") return;
    for (const link of removeBelow(tenant, "ServiceCallTickets", "serviceCallID", id)) {
      removeBelow(tenant, "ServiceCallTicketResources", "serviceCallTicketID", link);
    }
  },
};
