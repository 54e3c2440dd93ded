import type { PicklistValue } from "./picklist-value.ts";

/** Writes a stock picklist as `{ 1: "New", 5: "Complete" }`; every choice counts as built in. */
export const choices = (labels: Readonly<Record<number, string>>): readonly PicklistValue[] =>
  Object.entries(labels).map(([value, label]) => ({ value: Number(value), label, isSystem: true }));
