import { basename, dirname, join, resolve } from "node:path";
import { StorageError } from "@msp/workflows/run";
import type { Disk } from "../disk/disk.ts";
import type { Database } from "../driver/database.ts";
import { openDatabase } from "../driver/open-database.ts";
import type { SqliteDriver } from "../driver/sqlite-driver.ts";

/** The right to write to a store, until it is given back or the process ends. */
export interface Ownership {
  /** The store's file, links resolved. */
  readonly file: string;
  release(): void;
}

const key = Symbol.for("@msp/engine-sqlite/owned");

/**
 * Strong references to what holds the locks: a connection that is collected closes its file, and the lock is gone. They lie where every copy of this
 * package in the process finds them, and refuse it a second owner.
 */
function ownedHere(): Map<string, Database> {
  const shared = globalThis as { [key]?: Map<string, Database> };
  shared[key] ??= new Map();
  return shared[key];
}

/**
 * Makes this process the only owner of a store. The lock lies on a file beside it that nothing else ever opens: on POSIX systems a process that
 * closes any handle of a file loses all its locks on it, so reading the store itself would let go of a lock that lay there. The system lets go of
 * the lock when the process ends, however it ends; no file with a process number can be left behind.
 *
 * Throws `StorageError`.
 */
export function takeOwnership(given: string, driver: SqliteDriver): Ownership {
  const file = realFile(given, driver.disk);
  const directory = dirname(file);
  if (driver.disk.isNetwork(directory)) {
    throw new StorageError(
      `"${file}" lies on a network drive, where two machines could own it at the same time. Put it on a local disk.`,
      "network",
    );
  }
  const owned = ownedHere();
  if (owned.has(file)) throw ownedAlready(file, "this process");
  driver.disk.createPrivately(`${file}-owner`);
  const lock = openDatabase(`${file}-owner`, driver);
  try {
    lock.exec("PRAGMA busy_timeout = 0");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (StorageError.is(error) && error.trouble === "owned") throw ownedAlready(file, "another process");
    throw error;
  }
  owned.set(file, lock);
  let isOwner = true;
  return {
    file,
    release() {
      if (!isOwner) return;
      isOwner = false;
      lock.exec("ROLLBACK");
      lock.close();
      owned.delete(file);
    },
  };
}

/** One file has one name: two links to it must meet at the same lock. */
function realFile(given: string, disk: Disk): string {
  const file = resolve(given);
  if (disk.exists(file)) return disk.realPath(file);
  const directory = dirname(file);
  if (disk.exists(directory)) return join(disk.realPath(directory), basename(file));
  throw new StorageError(`The folder "${directory}" does not exist. Create it, or give another file.`, "cannot open");
}

const ownedAlready = (file: string, owner: string) =>
  new StorageError(
    `"${file}" is owned by ${owner}; one file has one owner. Talk to the running host, or stop it first.`,
    "owned",
  );
