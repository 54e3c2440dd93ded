import { StorageError } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";

/** Room below this share of the file is used again soon enough; giving it back would cost more than it saves. */
const worthItShare = 0.1;

/**
 * Gives room that nothing lies in any more back to the disk. Everything is copied for it, so it takes as much free room as the file that is left, and
 * nobody else uses the store meanwhile. Where there is no such room the file stays as large as it was, and `false` is told.
 */
export function shrink(database: Database): boolean {
  const read = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get<object>() ?? {})[0]);
  const isWorthIt = read("freelist_count") >= Math.max(1, read("page_count") * worthItShare);
  try {
    if (isWorthIt) database.exec("VACUUM");
    database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
    return true;
  } catch (error) {
    if (StorageError.is(error) && error.trouble === "full") return false;
    throw error;
  }
}
