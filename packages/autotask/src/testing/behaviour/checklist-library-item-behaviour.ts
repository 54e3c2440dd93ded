import type { Behaviour } from "./behaviour.ts";
import { keepPositions } from "./keep-positions.ts";

const cap = 100;
const listField = "checklistLibraryID";

/** Items of a checklist library: their number and their order. */
export const checklistLibraryItemBehaviour: Behaviour = {
  prepare({ tenant, values }) {
    const items = tenant.database.table("ChecklistLibraryChecklistItems");
    values.position ??= items.idsWhere(listField, values[listField] ?? null).size + 1;
  },

  check({ tenant, values, verb }) {
    const items = tenant.database.table("ChecklistLibraryChecklistItems");
    const full = items.idsWhere(listField, values[listField] ?? null).size >= cap;
    return verb === "create" && full ? [`A checklist library can have at most ${cap} items.`] : [];
  },

  committed(write) {
    const items = write.tenant.database.table("ChecklistLibraryChecklistItems");
    keepPositions(items, listField, write.values[listField] ?? null, write);
  },
};
