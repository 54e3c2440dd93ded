import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openSqliteStore, type SqliteStore, type SqliteStoreOptions } from "../../src/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A store that is closed and gone after the test. */
export async function temporaryStore(options: Partial<SqliteStoreOptions> = {}): Promise<SqliteStore> {
  const store = await openSqliteStore({ file: join(temporaryFolder(), "runs.sqlite"), ...options });
  onTestFinished(() => store.close());
  return store;
}
