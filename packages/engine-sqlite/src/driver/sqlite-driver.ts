import type { DriverName } from "./database.ts";

/** The part of a driver's prepared statement that both drivers share in spirit, with values as one list. */
export interface DriverStatement {
  run(values: readonly unknown[]): { readonly changes: number | bigint };
  get(values: readonly unknown[]): unknown;
  all(values: readonly unknown[]): unknown[];
}

/** The part of a driver's connection that is used. */
export interface DriverConnection {
  exec(sql: string): void;
  prepare(sql: string): DriverStatement;
  close(): void;
}

/** A driver that was found on this machine. */
export interface SqliteDriver {
  readonly name: DriverName;
  connect(file: string): DriverConnection;
}
