import { StorageError } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";
import { Refusal } from "./refusal.ts";

interface Job {
  work(): unknown;
  resolve(value: never): void;
  reject(error: unknown): void;
}

/** So many jobs share a transaction at most; more would only keep the first of them waiting. */
const jobsAtOnce = 1000;

/**
 * The only way anything is written. Whatever is asked for in the same turn of the event loop shares one transaction and one flush to disk, and
 * nobody hears of success before the commit has returned.
 *
 * After a failure nothing is tried again: SQLite may have rolled the transaction back by itself, and what came later would be committed alone.
 * Everything in the batch, and everything after it, is rejected with the same error.
 */
export class CommitQueue {
  readonly #database: Database;
  #jobs: Job[] = [];
  #scheduled = false;
  #failure: StorageError | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Why nothing can be written any more. */
  get failure(): StorageError | undefined {
    return this.#failure;
  }

  /** Does the work inside the next transaction; resolves with its result once that is durable. Work that throws `Refusal` must not have written. */
  commit<T>(work: () => T): Promise<T> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise<T>((resolve, reject) => {
      this.#jobs.push({ work, resolve, reject });
      if (!this.#scheduled) this.#schedule();
    });
  }

  /** Rejects everything from now on with this error, and what has not been committed yet. */
  stop(failure: StorageError): void {
    this.#failure ??= failure;
    for (const job of this.#jobs.splice(0)) job.reject(this.#failure);
  }

  /** Resolves when everything that was asked for before has been decided. */
  async drain(): Promise<void> {
    while (this.#jobs.length > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Refuses everything from now on; what was asked for before is still committed. */
  async close(reason: StorageError): Promise<void> {
    await this.drain();
    this.#failure ??= reason;
  }

  #schedule(): void {
    this.#scheduled = true;
    // Not a microtask: runs woken by the commit before must all have had their turn to ask for the next.
    setImmediate(() => {
      this.#scheduled = false;
      const batch = this.#jobs.splice(0, jobsAtOnce);
      if (this.#jobs.length > 0) this.#schedule();
      if (this.#failure) for (const job of batch) job.reject(this.#failure);
      else this.#flush(batch);
    });
  }

  #flush(batch: readonly Job[]): void {
    const ends: (() => void)[] = [];
    try {
      this.#database.prepare("BEGIN IMMEDIATE").run();
      for (const job of batch) {
        const end = attempt(job);
        ends.push(end);
      }
      this.#database.prepare("COMMIT").run();
    } catch (error) {
      this.#fail(batch, error);
      return;
    }
    for (const end of ends) end();
  }

  #fail(batch: readonly Job[], error: unknown): void {
    this.#failure = StorageError.is(error)
      ? error
      : new StorageError(`Writing failed: ${error instanceof Error ? error.message : String(error)}.`, "failed", {
          cause: error,
        });
    try {
      this.#database.exec("ROLLBACK");
    } catch {
      // SQLite rolls back by itself when there is no room or the disk fails; then there is nothing left to roll back.
    }
    for (const job of [...batch, ...this.#jobs.splice(0)]) job.reject(this.#failure);
  }
}

function attempt(job: Job): () => void {
  try {
    const value = job.work() as never;
    return () => job.resolve(value);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return () => job.reject(error.reason);
  }
}
