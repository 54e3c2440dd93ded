import { StorageError } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";

/** Marks a file as ours ("MSPW"), so that no other program's database is taken for a store. */
export const applicationId = 0x4d535057;

/** The version a file of ours was written in. Throws `StorageError` for a file of somebody else and for one that is newer than `versions`. */
export function requireOurs(database: Database, file: string, versions: number): number {
  const version = pragma(database, "user_version");
  const application = pragma(database, "application_id");
  const tables = database.prepare("SELECT count(*) AS count FROM sqlite_master").get<{ count: number }>()?.count ?? 0;
  if (application !== applicationId && tables > 0) {
    throw new StorageError(`"${file}" is a database of another program. Give another file.`, "not a store");
  }
  if (version > versions) {
    throw new StorageError(
      `"${file}" was written by a newer version of @msp/engine-sqlite (its format is ${version}; this version knows ${versions}). Update the package; the file has not been touched.`,
      "newer",
    );
  }
  return version;
}

const pragma = (database: Database, name: "user_version" | "application_id"): number =>
  Number(database.prepare(`PRAGMA ${name}`).get<Record<string, number>>()?.[name] ?? 0);
