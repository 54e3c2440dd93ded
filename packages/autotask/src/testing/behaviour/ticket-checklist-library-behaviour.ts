import type { Row } from "../store/row.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { insertRow } from "../write/insert-row.ts";
import type { Write } from "../write/write.ts";
import type { Behaviour } from "./behaviour.ts";
import { checkTicketChecklistCap } from "./check-ticket-checklist-cap.ts";

const itemsOf = ({ tenant, values }: Write): readonly Row[] =>
  [
    ...tenant.database
      .table("ChecklistLibraryChecklistItems")
      .rowsWhere("checklistLibraryID", values.checklistLibraryID ?? null),
  ].sort((left, right) => Number(left.values.position) - Number(right.values.position));

const ticketLibraries = (tenant: Tenant) =>
  tenant.vocabulary.picklist("ChecklistLibraries", "entityType")?.find((choice) => choice.label === "Ticket")?.value;

/** Attaching a checklist library: every item is appended at the end, however often the same library was attached before. */
export const ticketChecklistLibraryBehaviour: Behaviour = {
  check(write) {
    const { tenant, values } = write;
    const library = tenant.database.table("ChecklistLibraries").get(Number(values.checklistLibraryID));
    if (library?.values.entityType !== ticketLibraries(tenant)) {
      return ["Reference value on field: checklistLibraryID of type: ChecklistLibrary does not exist or is invalid."];
    }
    return checkTicketChecklistCap(tenant, values.ticketID ?? null, itemsOf(write).length);
  },

  committed(write) {
    const { tenant, values, at } = write;
    const ticketID = values.ticketID ?? null;
    let position = tenant.database.table("TicketChecklistItems").idsWhere("ticketID", ticketID).size;
    for (const { values: item } of itemsOf(write)) {
      position += 1;
      const { itemName = null, isImportant = null, knowledgebaseArticleID = null } = item;
      insertRow(
        tenant,
        "TicketChecklistItems",
        { ticketID, itemName, isImportant, knowledgebaseArticleID, position },
        at,
      );
    }
  },
};
