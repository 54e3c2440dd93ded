import { acmeIds, acmeSeed, busySeed, type FakeSeed } from "@msp/autotask/testing";
import { userRemoval, workstationShipping } from "@msp/catalog";
import { configurationItems } from "./world/configuration-items.ts";

const { removalGeneric, removalAcme } = acmeIds.checklistLibraries;

const shippingLibrary = { id: 211, name: "Send in a workstation", entityType: 2 };

interface Items {
  readonly items: { readonly [key: string]: { readonly title: string; readonly important?: boolean } };
}
const itemsOf = (checklistLibraryID: number, { items }: Items, more: readonly string[] = []) => [
  ...Object.values(items).map((item, index) => ({
    checklistLibraryID,
    itemName: item.title,
    isImportant: item.important ?? false,
    position: index + 1,
  })),
  ...more.map((itemName, index) => ({ checklistLibraryID, itemName, isImportant: false, position: 50 + index })),
];

/**
 * The invented provider's Autotask, with checklists that hold what the catalog's procedures look for; with `tickets`, also its other customers and so
 * many tickets of the two years before `now`.
 */
export function sandboxSeed({ now, tickets = 0 }: { readonly now: number; readonly tickets?: number }): FakeSeed {
  const seed = tickets === 0 ? acmeSeed() : busySeed({ now, tickets });
  return {
    ...seed,
    records: {
      ...seed.records,
      ConfigurationItems: [...(seed.records?.ConfigurationItems ?? []), ...configurationItems],
      ChecklistLibraries: [...(seed.records?.ChecklistLibraries ?? []), shippingLibrary],
      ChecklistLibraryChecklistItems: [
        ...itemsOf(removalGeneric, userRemoval),
        ...itemsOf(removalAcme, userRemoval, ["Tell the X-ray software vendor"]),
        ...itemsOf(shippingLibrary.id, workstationShipping),
      ],
    },
  };
}
