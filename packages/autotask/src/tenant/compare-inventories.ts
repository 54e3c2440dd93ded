import { nearest } from "../client/nearest.ts";
import { type InventoryEntry, type InventoryKind, inventoryKinds, type TenantInventory } from "./tenant-inventory.ts";

/** One thing that somebody changed in Autotask between two looks at it. */
export interface InventoryChange {
  readonly kind: InventoryKind;
  readonly what: "renamed" | "gone" | "deactivated" | "activated" | "new" | "items changed";
  /** The label it had; of a new entry, the one it has. */
  readonly label: string;
  /** For people: what it was and what it is. */
  readonly message: string;
}

/** What was renamed, removed, deactivated or added since; in the order of the lists. An entry is known by its id, so a new label is a new name. */
export function compareInventories(before: TenantInventory, now: TenantInventory): readonly InventoryChange[] {
  return inventoryKinds.flatMap((kind) => {
    const known = before.lists[kind] ?? [];
    const found = now.lists[kind] ?? [];
    const current = new Map(found.map((entry) => [entry.id, entry]));
    const old = new Set(known.map(({ id }) => id));
    return [
      ...known.flatMap((entry) => changesOf(kind, entry, current.get(entry.id), found)),
      ...found
        .filter(({ id }) => !old.has(id))
        .map(({ id, label }): InventoryChange => ({ kind, what: "new", label, message: `"${label}" (${id}) is new.` })),
    ];
  });
}

function changesOf(
  kind: InventoryKind,
  before: InventoryEntry,
  now: InventoryEntry | undefined,
  all: readonly InventoryEntry[],
): readonly InventoryChange[] {
  const { id, label } = before;
  const change = (what: InventoryChange["what"], message: string): InventoryChange => ({ kind, what, label, message });
  if (now === undefined) {
    const near = nearest(
      label,
      all.map((entry) => entry.label),
    );
    return [
      change(
        "gone",
        `"${label}" (${id}) is gone.${near.length === 0 ? "" : ` Nearest: ${near.map((one) => `"${one}"`).join(", ")}.`}`,
      ),
    ];
  }
  return [
    ...(now.label === label ? [] : [change("renamed", `"${label}" (${id}) is called "${now.label}" now.`)]),
    ...(now.isActive === before.isActive
      ? []
      : [
          change(
            now.isActive ? "activated" : "deactivated",
            `"${label}" (${id}) is ${now.isActive ? "active again" : "inactive"} now.`,
          ),
        ]),
    ...(sameItems(before, now) ? [] : [change("items changed", `The items of "${label}" (${id}) are other ones now.`)]),
  ];
}

const sameItems = (left: InventoryEntry, right: InventoryEntry): boolean =>
  JSON.stringify([left.items, left.entries]) === JSON.stringify([right.items, right.entries]);
