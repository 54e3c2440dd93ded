import { dirname } from "node:path";
import { StorageError } from "@msp/workflows/run";
import type { Disk } from "../disk/disk.ts";
import { toDiskError } from "../disk/to-disk-error.ts";

/** What a backup consists of. */
export interface BackupSource {
  /** Writes the store into a new file. */
  store(to: string): void;
  /** Writes the archive into a new file, if there is one. */
  archive(to: string): boolean;
}

/**
 * Writes a backup under names that nobody takes for one and gives it its own name when it is whole and certain to stay: half of a copy can look like
 * a store without runs. The archive gets its name first, so that a backup never lacks it. Throws `StorageError`.
 */
export function writeBackup(target: string, source: BackupSource, disk: Disk): void {
  const archive = `${target}-archive`;
  for (const taken of [target, archive]) {
    if (disk.exists(taken))
      throw new StorageError(`"${taken}" exists already; a backup never replaces a file. Give a new name.`, "failed");
  }
  const folder = dirname(target);
  if (!disk.exists(folder))
    throw new StorageError(`The folder "${folder}" does not exist. Create it first.`, "cannot open");
  const unfinished = { store: `${target}-unfinished`, archive: `${archive}-unfinished` };
  const clear = () => {
    for (const file of Object.values(unfinished)) for (const part of ["", "-journal"]) disk.remove(`${file}${part}`);
  };
  try {
    clear();
    disk.createPrivately(unfinished.store);
    source.store(unfinished.store);
    disk.syncFile(unfinished.store);
    if (source.archive(unfinished.archive)) {
      disk.syncFile(unfinished.archive);
      disk.rename(unfinished.archive, archive);
      disk.syncFolder(folder);
    }
    disk.rename(unfinished.store, target);
    disk.syncFolder(folder);
  } catch (error) {
    try {
      clear();
    } catch {
      // What went wrong first says more than that its rest cannot be cleared away.
    }
    throw toDiskError(error, target);
  }
}
