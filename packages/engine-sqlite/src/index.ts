export { StorageError, type StorageTrouble } from "@msp/workflows/run";
export { createSqliteEngine, type SqliteEngine, type SqliteEngineOptions } from "./create-sqlite-engine.ts";
export type { Disk } from "./disk/disk.ts";
export type { DriverName } from "./driver/database.ts";
export type { DriverConnection, DriverStatement, SqliteDriver } from "./driver/sqlite-driver.ts";
export { type RestoreOptions, restoreSqliteStore } from "./restore/restore-sqlite-store.ts";
export { openSqliteStore } from "./store/open-sqlite-store.ts";
export type { ListedRun, RunListFilter } from "./store/run-list.ts";
export type { SqliteStore, SqliteStoreOptions } from "./store/sqlite-store.ts";
