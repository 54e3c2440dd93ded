import type { Database } from "../driver/database.ts";
import { migrations } from "./migrations.ts";
import { applicationId, requireOurs } from "./require-ours.ts";

/**
 * Brings a store to the version this package knows, each step in a transaction of its own. Throws `StorageError` for a file of somebody else and for
 * one a newer version of this package has written.
 */
export function migrate(database: Database, file: string, steps: readonly string[] = migrations): void {
  const version = requireOurs(database, file, steps.length);
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    database.exec("BEGIN IMMEDIATE");
    try {
      database.exec(step);
      database.exec(`PRAGMA application_id = ${applicationId}`);
      database.exec(`PRAGMA user_version = ${index + 1}`);
      database.exec("COMMIT");
    } catch (error) {
      // What failed may have rolled back by itself; the first error is the one that counts.
      try {
        database.exec("ROLLBACK");
      } catch {}
      throw error;
    }
  }
}
