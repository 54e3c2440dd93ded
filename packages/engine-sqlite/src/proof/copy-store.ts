import { constants, copyFileSync, existsSync, realpathSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StorageError } from "@msp/workflows/run";
import { toDiskError } from "../disk/to-disk-error.ts";
import type { SqliteDriver } from "../driver/sqlite-driver.ts";
import { takeOwnership } from "../owner/take-ownership.ts";

/** Files that make up a store: the log holds what is not in the file yet, so both belong together. */
const parts = ["", "-wal", "-archive", "-archive-wal"];

/** A copy of a store, to be looked at. */
export interface StoreCopy {
  readonly file: string;
  remove(): Promise<void>;
}

/**
 * Copies a store while nobody can write to it, so that looking changes nothing in it: even a reader of an SQLite file may fold its log into it.
 *
 * Throws `StorageError`: `owned` where another process has it open, `cannot open` where there is none.
 */
export async function copyStore(given: string, driver: SqliteDriver): Promise<StoreCopy> {
  if (!existsSync(given)) throw new StorageError(`There is no store "${given}".`, "cannot open");
  // The log lies beside the file itself, not beside a link to it.
  const file = realpathSync(given);
  const release = holdStill(file, driver);
  const folder = await mkdtemp(join(tmpdir(), "msp-proof-"));
  const copy = join(folder, "runs.sqlite");
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    for (const part of parts)
      if (existsSync(`${file}${part}`)) copyFileSync(`${file}${part}`, `${copy}${part}`, constants.COPYFILE_FICLONE);
    return { file: copy, remove };
  } catch (error) {
    await remove();
    throw toDiskError(error, file);
  } finally {
    release();
  }
}

/** A backup may lie where nothing can be written, and so nobody can own it; then there is nobody to keep out either. */
function holdStill(file: string, driver: SqliteDriver): () => void {
  try {
    return takeOwnership(file, driver).release;
  } catch (error) {
    if (StorageError.is(error) && ["read-only", "cannot open", "network"].includes(error.trouble))
      return () => undefined;
    throw error;
  }
}
