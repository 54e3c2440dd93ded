import type { Behaviour } from "./behaviour.ts";

/** Checklist libraries: their items go with them. */
export const checklistLibraryBehaviour: Behaviour = {
  committed({ tenant, verb, id }) {
    if (verb !== "delete") return;
    const items = tenant.database.table("ChecklistLibraryChecklistItems");
    for (const item of items.rowsWhere("checklistLibraryID", id)) items.remove(item.id);
  },
};
