/** What may be bound to a statement. Nothing else reaches a driver: `libsql` ends the process on a boolean. */
export type SqlValue = string | number | null;

/** A prepared statement. */
export interface Statement {
  /** Runs it and tells how many rows changed. */
  run(...values: readonly SqlValue[]): number;
  get<Row>(...values: readonly SqlValue[]): Row | undefined;
  all<Row>(...values: readonly SqlValue[]): Row[];
}

/** The drivers this package finds by itself. */
export type DriverName = "node:sqlite" | "libsql";

/** One connection, the same over both drivers. */
export interface Database {
  readonly driver: string;
  /** Runs statements without values. */
  exec(sql: string): void;
  /** Prepares a statement, or gives the one prepared before for the same text. */
  prepare(sql: string): Statement;
  close(): void;
}
