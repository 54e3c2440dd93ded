import type { ChecklistLibrary } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { byPosition } from "./by-position.ts";

/** A checklist library with its items, in the port's words. */
export const toChecklistLibrary = (
  record: AutotaskRecord<"checklistLibraries">,
  items: readonly AutotaskRecord<"checklistLibraryChecklistItems">[],
): ChecklistLibrary => ({
  id: String(record.id),
  name: record.name ?? "",
  isActive: record.isActive === true,
  items: [...items]
    .sort(byPosition)
    .map(({ itemName, isImportant }) => ({ title: itemName ?? "", isImportant: isImportant === true })),
});
