import type { Database } from "../driver/database.ts";

/** The first damage SQLite finds in a file, in one line; `undefined` when the whole of it is sound. Reads everything. */
export function damageIn(database: Database): string | undefined {
  const found = database.prepare("PRAGMA integrity_check(1)").get<object>() ?? {};
  const verdict = String(Object.values(found)[0] as unknown);
  if (verdict === "ok") return undefined;
  return verdict.split("\n").find((line) => !line.startsWith("***")) ?? verdict;
}
