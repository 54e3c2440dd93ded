import { createEngine, type Engine, type EngineOptions } from "@msp/workflows/run";
import { openSqliteStore } from "./store/open-sqlite-store.ts";
import type { SqliteStore, SqliteStoreOptions } from "./store/sqlite-store.ts";

/** What a durable engine is made of. */
export interface SqliteEngineOptions extends EngineOptions, SqliteStoreOptions {}

/** An engine whose runs outlive the process. */
export interface SqliteEngine extends Engine {
  /** Where the runs are kept; for backups and the archive. */
  readonly store: SqliteStore;
  /** Waits for what is being driven, commits it and gives the file back. */
  close(): Promise<void>;
}

/**
 * An engine that keeps its runs in one SQLite file. Killed at any instant, it goes on where it was when it is created again over the same file.
 *
 * Throws `StorageError` when the file cannot be owned or used; see `openSqliteStore`.
 *
 * @example
 * ```ts
 * import { createSqliteEngine } from "@msp/engine-sqlite";
 * import type { EngineOptions } from "@msp/workflows/run";
 *
 * declare const options: EngineOptions;
 * const engine = await createSqliteEngine({ ...options, file: "runs.sqlite" });
 * await engine.runUntilIdle();
 * await engine.close();
 * ```
 */
export async function createSqliteEngine({
  file,
  driver,
  maxBytes,
  ...options
}: SqliteEngineOptions): Promise<SqliteEngine> {
  const store = await openSqliteStore({
    file,
    ...(driver === undefined ? {} : { driver }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
  let driving: Promise<void> = Promise.resolve();
  try {
    const engine = await createEngine(store, options);
    return {
      ...engine,
      store,
      runUntilIdle() {
        const next = engine.runUntilIdle();
        driving = next.catch(() => undefined);
        return next;
      },
      async close() {
        await driving;
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
