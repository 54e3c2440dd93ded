import { StorageError } from "@msp/workflows/run";
import type { Disk } from "./disk.ts";
import { toDiskError } from "./to-disk-error.ts";

const headerBytes = 100;

/**
 * Refuses a file that was cut short: SQLite takes one that is shorter than its first page for an empty database, and runs would be lost without a
 * word. With a log beside it the file may rightly be shorter; SQLite then checks by itself. Call it before the file is opened, because closing any
 * handle of an open database drops its locks.
 */
export function requireWholeFile(file: string, disk: Disk): void {
  if (!disk.exists(file)) return;
  const size = disk.size(file);
  if (size === 0 || (disk.exists(`${file}-wal`) && disk.size(`${file}-wal`) > 0)) return;
  const header = headerOf(file, disk);
  const isDatabase = header.subarray(0, 16).toString("latin1") === "SQLite format 3\0";
  if (!isDatabase) return;
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  if (size >= pages * pageBytes) return;
  throw new StorageError(
    `"${file}" was cut short: it has ${size} bytes of ${pages * pageBytes}. Keep it, and restore the last backup.`,
    "corrupt",
  );
}

function headerOf(file: string, disk: Disk): Buffer {
  const header = Buffer.alloc(headerBytes);
  try {
    header.set(disk.start(file, headerBytes));
  } catch (error) {
    throw toDiskError(error, file);
  }
  return header;
}
