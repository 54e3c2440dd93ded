import type { Disk } from "../disk/disk.ts";

/** The part of a driver's prepared statement that a store uses, with values as one list. */
export interface DriverStatement {
  run(values: readonly unknown[]): { readonly changes: number | bigint };
  get(values: readonly unknown[]): unknown;
  all(values: readonly unknown[]): unknown[];
}

/** The part of a driver's connection that a store uses. An error says SQLite's result code as `errcode` or `rawCode`. */
export interface DriverConnection {
  exec(sql: string): void;
  prepare(sql: string): DriverStatement;
  close(): void;
}

/** SQLite, and the disk whose files it opens. */
export interface SqliteDriver {
  readonly name: string;
  readonly disk: Disk;
  /** Opens a file, and creates it when it is not there. */
  connect(file: string): DriverConnection;
}
