import type { Json } from "@msp/workflows/ports";
import type { Epoch, RunStore } from "@msp/workflows/run";
import type { DriverName } from "../driver/database.ts";
import type { SqliteDriver } from "../driver/sqlite-driver.ts";
import type { RunCounts } from "./run-counts.ts";
import type { ListedRun, RunListFilter } from "./run-list.ts";

/** Where and how a store is opened. */
export interface SqliteStoreOptions {
  /** The file; it is created when it is not there, its folder is not. Beside it lie `-wal`, `-shm`, `-owner` and, later, `-archive`. */
  readonly file: string;
  /**
   * Default: `node:sqlite` where Node has it, otherwise `libsql`. A store may be opened by either, one after the other. One of your own brings its disk
   * with it; this is how a store is put on a disk that forgets.
   */
  readonly driver?: DriverName | SqliteDriver;
  /** The file never grows beyond this many bytes; a write that needs more fails as on a full disk. Default: no limit. */
  readonly maxBytes?: number;
}

/** Runs in one SQLite file that one process owns. */
export interface SqliteStore extends RunStore {
  /** The file, links resolved. */
  readonly file: string;
  /** The driver's name. */
  readonly driver: string;
  readonly epoch: Epoch;
  /** Runs as a list shows them, oldest first; no journal is read for it. */
  list(filter?: RunListFilter): Promise<readonly ListedRun[]>;
  /** How many runs are to be driven, rest, have ended, and lie in the archive. */
  countRuns(): Promise<RunCounts>;
  /** Copies everything that is committed into a new file, which must not exist; runs go on meanwhile. The archive is copied beside it. */
  backup(to: string): Promise<void>;
  /**
   * Moves the journals of runs that ended before an instant (milliseconds since 1970-01-01 UTC) to the archive beside the file, with what lies beside
   * them, and tells how many. They can still be read, and their start keys stay taken; they cannot change any more. The file becomes smaller where the
   * disk has room for a copy of what is left; nothing else is done with the store meanwhile.
   */
  archive(options: { readonly before: number }): Promise<number>;
  /** Values a host keeps beside its runs, whose names begin so, by name: how far it has read a service, for example. */
  notes(prefix: string): Promise<ReadonlyMap<string, Json>>;
  /** Keeps all of these notes, or none; `undefined` removes one. A note that stands there already is replaced. */
  keepNotes(notes: ReadonlyMap<string, Json | undefined>): Promise<void>;
  /** Commits what is under way and gives the file back. */
  close(): Promise<void>;
}
