import { resolve } from "node:path";
import { type Delivery, StorageError } from "@msp/workflows/run";
import type { Disk } from "../disk/disk.ts";
import { requireWholeFile } from "../disk/require-whole-file.ts";
import type { Database } from "../driver/database.ts";
import { loadDriver } from "../driver/load-driver.ts";
import { type Ownership, takeOwnership } from "../owner/take-ownership.ts";
import { adoptArchive } from "../restore/restored-archive.ts";
import { migrate } from "../schema/migrate.ts";
import { openDurably } from "../schema/open-durably.ts";
import { Archive } from "./archive.ts";
import { BlobTable } from "./blob-table.ts";
import { CommitQueue } from "./commit-queue.ts";
import { EntryTable, toEntry } from "./entry-table.ts";
import { FactTable } from "./fact-table.ts";
import { HeadTable } from "./head-table.ts";
import { InboxTable } from "./inbox-table.ts";
import { JournalWriter } from "./journal-writer.ts";
import { MarkerTable } from "./marker-table.ts";
import { NoteTable } from "./note-table.ts";
import { RequestTable } from "./request-table.ts";
import { countRuns } from "./run-counts.ts";
import { listRuns } from "./run-list.ts";
import { RunTable, toStoredRun } from "./run-table.ts";
import { shrink } from "./shrink.ts";
import type { SqliteStore, SqliteStoreOptions } from "./sqlite-store.ts";
import { SubmissionTable } from "./submission-table.ts";
import { writeBackup } from "./write-backup.ts";

/**
 * Opens the file that runs are kept in and becomes its only owner, until `close` or the end of the process.
 *
 * Throws `StorageError` when another process owns the file, when it is damaged, newer than this package, not a store at all, or not safe to write to.
 *
 * @example
 * ```ts
 * import { openSqliteStore } from "@msp/engine-sqlite";
 *
 * const store = await openSqliteStore({ file: "runs.sqlite" });
 * console.log((await store.runs()).length, "runs kept by", store.driver);
 * await store.close();
 * ```
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<SqliteStore> {
  const driver = loadDriver(options.driver);
  const ownership = takeOwnership(options.file, driver);
  const { file } = ownership;
  let database: Database | undefined;
  try {
    requireWholeFile(file, driver.disk);
    database = openDurably(file, driver, options);
    migrate(database, file);
    adoptArchive(driver.disk, file, new FactTable(database).epoch.number);
    return storeOver(database, new Archive(`${file}-archive`, driver), { ...ownership, disk: driver.disk });
  } catch (error) {
    database?.close();
    ownership.release();
    throw error;
  }
}

function storeOver(database: Database, archive: Archive, ownership: Ownership & { readonly disk: Disk }): SqliteStore {
  const { file, disk } = ownership;
  const runs = new RunTable(database);
  const entries = new EntryTable(database);
  const requests = new RequestTable(database);
  const inbox = new InboxTable(database);
  const submissions = new SubmissionTable(database);
  const blobs = new BlobTable(database);
  const heads = new HeadTable(database);
  const notes = new NoteTable(database);
  const { epoch } = new FactTable(database);
  const markers = new MarkerTable(database);
  const writer = new JournalWriter({ runs, entries, requests, markers });
  const queue = new CommitQueue(database);
  const commit = <T>(work: () => T) => queue.commit(work);
  /** Reads answer from what is committed, and not at all once the file has failed. A file that cannot be read is not written to any more. */
  const read = async <T>(work: () => T): Promise<T> => {
    if (queue.failure) throw queue.failure;
    try {
      return work();
    } catch (error) {
      if (StorageError.is(error)) queue.stop(error);
      throw error;
    }
  };

  return {
    file,
    driver: database.driver,
    epoch,

    create: (run, first, at) =>
      commit(() => {
        if (runs.row(run.runId)) return { created: false };
        runs.insert(run);
        writer.append(run.runId, [first], at);
        return { created: true };
      }),

    append: (runId, bodies, at, consumed, large = []) =>
      commit(() => {
        writer.requireOpen(runId, bodies.length);
        if (consumed !== undefined) inbox.requireWaiting(consumed);
        const { number } = writer.tip(runId);
        if (consumed !== undefined) inbox.consume(consumed, number);
        for (const value of large) blobs.insert(number, value);
        return writer.append(runId, bodies, at);
      }),

    deliver: (message) =>
      commit((): Delivery => {
        if (inbox.isKnown(message.id)) return "known";
        if (message.only !== undefined && (requests.isOver(message.key) || !inbox.hasRoom(message))) return "taken";
        inbox.insert(message);
        for (const run of runs.waitingFor(message.key)) runs.wake(run);
        return "kept";
      }),

    park: (runId, parking) =>
      commit(() => {
        const { number, state } = runs.requireRow(runId);
        const isStale = (state !== "ready" && state !== "resting") || writer.lastSeq(runId, number) !== parking.seq;
        const hasMessage = () =>
          parking.waits.some(({ key, until, unfit }) => key !== undefined && inbox.hasWaiting(key, until, unfit));
        if (isStale || hasMessage()) return false;
        if (state === "resting") runs.wake(number);
        runs.rest(number, parking);
        writer.forget(runId);
        return true;
      }),

    keepSubmission: (stored) => commit(() => submissions.keep(stored)),
    addHead: (sign) => commit(() => heads.add(sign)),
    keepNotes: (given) => commit(() => notes.keep(given)),

    runs: () => read(() => runs.all()),
    countRuns: () => read(() => countRuns(database)),
    list: (filter = {}) => read(() => listRuns(database, filter)),
    find: (runId) =>
      read(() => {
        const row = runs.row(runId);
        return row && { ...toStoredRun(row), ...(row.parking === null ? {} : { parking: JSON.parse(row.parking) }) };
      }),
    entries: (runId) =>
      read(() => {
        const row = runs.row(runId);
        if (!row) return [];
        return row.state === "archived" ? archive.entries(row.number) : entries.rows(row.number).map(toEntry);
      }),
    blob: (hash) => read(() => blobs.get(hash) ?? archive.blob(hash)),
    inbox: (key) => read(() => inbox.waiting(key)),
    unconsumed: (prefix) => read(() => inbox.unconsumed(prefix)),
    untold: () => read(() => runs.untold()),
    submission: (id) => read(() => submissions.get(id)),
    openSubmissions: () => read(() => submissions.open()),
    ready: (now) => read(() => runs.ready(now)),
    nextWake: (after) => read(() => runs.nextWake(after)),
    unmarkedWriters: () => read(() => runs.unmarkedWriters()),
    writerOf: (marker) => read(() => markers.writerOf(marker)),
    requests: (filter = {}) => read(() => requests.list(filter)),
    heads: (runId) => read(() => heads.of(runId)),
    notes: (prefix) => read(() => notes.startingWith(prefix)),

    async archive({ before }) {
      await queue.drain();
      const moved = await archive.take(database, before, commit);
      if (moved > 0) await read(() => shrink(database));
      return moved;
    },

    async backup(to) {
      await queue.drain();
      if (queue.failure) throw queue.failure;
      const source = {
        store: (file: string) => void database.prepare("VACUUM INTO ?").run(file),
        archive: (file: string) => archive.backup(file),
      };
      writeBackup(resolve(to), source, disk);
    },

    async close() {
      await queue.close(new StorageError(`The store "${file}" has been closed.`, "closed"));
      archive.close();
      try {
        // libsql lets go of a file only when its statements are collected; an empty log is nothing that could be left behind.
        database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
      } catch {
        // The log stays and is read when the file is opened next.
      }
      database.close();
      ownership.release();
    },
  };
}
