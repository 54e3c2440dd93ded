import type { Write } from "../write/write.ts";

/** The rule that below one parent something is listed once: no other record with the same parent and the same `column`. */
export const checkOnce = (
  { tenant, name, id, values }: Write,
  parentKey: string,
  column: string,
): readonly string[] => {
  const siblings = tenant.database.table(name).rowsWhere(parentKey, values[parentKey] ?? null);
  const isTaken = siblings.some((other) => other.id !== id && other.values[column] === values[column]);
  return isTaken ? [`${column} ${String(values[column])} is already listed here.`] : [];
};
