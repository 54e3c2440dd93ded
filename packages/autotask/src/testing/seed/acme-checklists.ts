import type { FakeSeed } from "../state/fake-seed.ts";
import { acmeIds } from "./acme-ids.ts";

const { removalGeneric, removalAcme, retired, forTasks } = acmeIds.checklistLibraries;

const items = (checklistLibraryID: number, names: readonly string[]) =>
  names.map((itemName, index) => ({ checklistLibraryID, itemName, position: index + 1, isImportant: index === 0 }));

/** Checklist libraries: a generic one, one of a customer's own, a retired one and one for tasks. */
export const acmeChecklists = {
  ChecklistLibraries: [
    { id: removalGeneric, name: "User removal", entityType: 2 },
    { id: removalAcme, name: "User removal - Acme Dental", entityType: 2 },
    { id: retired, name: "User removal (old)", entityType: 2, isActive: false },
    { id: forTasks, name: "Project kick-off", entityType: 1 },
  ],
  ChecklistLibraryChecklistItems: [
    ...items(removalGeneric, ["Disable the sign-in", "Convert the mailbox", "Collect the laptop"]),
    ...items(removalAcme, ["Disable the sign-in", "Tell the X-ray software vendor", "Collect the badge"]),
    ...items(retired, ["Call the old provider"]),
    ...items(forTasks, ["Book the room"]),
  ],
} as const satisfies FakeSeed["records"];
