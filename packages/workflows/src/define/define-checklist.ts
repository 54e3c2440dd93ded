import { frozenCopy } from "./frozen-copy.ts";
import type { Simplify } from "./scope/simplify.ts";

/** What proves that an item was done. */
export type EvidenceKind = "photo" | "signature" | "certificate" | "link" | "text";

/** One line of a checklist. */
export interface ChecklistItem {
  readonly title: string;
  /** The checklist is not passed while an important item is open. Default `false`. */
  readonly important?: boolean;
  /** A ticked item needs a reference of this kind. */
  readonly evidence?: EvidenceKind;
}

/** A list of items by key; the keys are typed wherever the checklist is used. */
export interface Checklist<Id extends string = string, Items = { readonly [key: string]: ChecklistItem }> {
  readonly id: Id;
  readonly title: string;
  readonly items: Items;
}

/** An important item is certainly done once the checklist is passed; evidence is certain where the item is. */
type Ticked<I> = Simplify<
  (I extends { important: true } ? { done: true } : { done: boolean }) &
    (I extends { evidence: infer E }
      ? I extends { important: true }
        ? { evidence: { kind: E; reference: string } }
        : { evidence?: { kind: E; reference: string } }
      : unknown)
>;

/** What a passed checklist says about each item. */
export type Ticks<Items> = { [K in keyof Items]: Ticked<Items[K]> };

/**
 * Defines a checklist whose important items and evidence gate what follows it.
 *
 * @example
 * ```ts
 * import { defineChecklist } from "@msp/workflows";
 *
 * const handover = defineChecklist({
 *   id: "handover",
 *   title: "Hand over",
 *   items: { badge: { title: "Badge returned", important: true }, wipe: { title: "Laptop wiped", evidence: "certificate" } },
 * });
 * ```
 */
export const defineChecklist = <const Id extends string, const Items extends { readonly [key: string]: ChecklistItem }>(
  checklist: Checklist<Id, Items>,
): Checklist<Id, Items> => frozenCopy(checklist);
