import { dirname } from "node:path";
import type { Disk } from "../disk/disk.ts";

/**
 * A store and its archive are two files and cannot be replaced at once. So the archive that belongs to a restored store waits under a name that says the
 * store's epoch, and takes its place when a store of that epoch is there: at the end of the restore, or, if that was cut off, when the store is opened.
 */
const waitingArchive = (file: string, epoch: number) => `${file}-archive-of-epoch-${epoch}`;

/** Lays out the archive of a backup for the store it is about to become; without one, takes away what an earlier attempt may have laid out. */
export function layOutArchive(disk: Disk, backup: string, file: string, epoch: number): void {
  const waiting = waitingArchive(file, epoch);
  disk.remove(waiting);
  if (!disk.exists(`${backup}-archive`)) return;
  disk.copy(`${backup}-archive`, waiting);
  disk.syncFile(waiting);
}

/** Puts the archive that waits for a store of this epoch, if one does, in its place. */
export function adoptArchive(disk: Disk, file: string, epoch: number): void {
  const waiting = waitingArchive(file, epoch);
  if (!disk.exists(waiting)) return;
  disk.rename(waiting, `${file}-archive`);
  disk.syncFolder(dirname(file));
}
