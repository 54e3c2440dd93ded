import { toWireDate } from "../store/wire-date.ts";
import { resourceOf } from "../tenant/actor.ts";
import { changes } from "../write/write.ts";
import type { Behaviour } from "./behaviour.ts";
import { checkTicketChecklistCap } from "./check-ticket-checklist-cap.ts";
import { keepPositions } from "./keep-positions.ts";

/** Checklist items: the cap, the order, and who ticked when. */
export const ticketChecklistItemBehaviour: Behaviour = {
  prepare({ tenant, values }) {
    const items = tenant.database.table("TicketChecklistItems");
    values.position ??= items.idsWhere("ticketID", values.ticketID ?? null).size + 1;
  },

  check: ({ tenant, values, verb }) =>
    verb === "create" ? checkTicketChecklistCap(tenant, values.ticketID ?? null, 1) : [],

  stamp(write) {
    const { values, at, actor } = write;
    if (!changes(write, "isCompleted")) return;
    const done = values.isCompleted === true;
    values.completedDateTime = done ? toWireDate(at) : null;
    values.completedByResourceID = done ? resourceOf(actor) : null;
  },

  committed(write) {
    const items = write.tenant.database.table("TicketChecklistItems");
    keepPositions(items, "ticketID", write.values.ticketID ?? null, write);
  },
};
