import { StorageError } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";
import { migrations } from "./migrations.ts";

/** Marks a file as ours ("MSPW"), so that no other program's database is taken for a store. */
const applicationId = 0x4d535057;

/**
 * Brings a store to the version this package knows, each step in a transaction of its own. Throws `StorageError` for a file of somebody else and for
 * one a newer version of this package has written.
 */
export function migrate(database: Database, file: string, steps: readonly string[] = migrations): void {
  const version = pragma(database, "user_version");
  const application = pragma(database, "application_id");
  const tables = database.prepare("SELECT count(*) AS count FROM sqlite_master").get<{ count: number }>()?.count ?? 0;
  if (application !== applicationId && tables > 0) {
    throw new StorageError(`"${file}" is a database of another program. Give another file.`, "not a store");
  }
  if (version > steps.length) {
    throw new StorageError(
      `"${file}" was written by a newer version of @msp/engine-sqlite (its format is ${version}; this version knows ${steps.length}). Update the package; the file has not been touched.`,
      "newer",
    );
  }
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

const pragma = (database: Database, name: "user_version" | "application_id"): number =>
  Number(database.prepare(`PRAGMA ${name}`).get<Record<string, number>>()?.[name] ?? 0);
