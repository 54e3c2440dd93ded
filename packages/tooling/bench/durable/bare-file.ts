import { createRequire } from "node:module";

interface BareStatement {
  run(...values: readonly unknown[]): unknown;
  get(...values: readonly unknown[]): unknown;
}

/** A connection without anything of ours around it. */
export interface BareFile {
  exec(sql: string): void;
  prepare(sql: string): BareStatement;
  close(): void;
}

/** Opens a file with the driver a store says it uses, and makes commits as durable as the store's. */
export function openBareFile(file: string, driver: string): BareFile {
  const { DatabaseSync } = (process.getBuiltinModule?.("node:sqlite") ?? {}) as {
    DatabaseSync: new (file: string) => BareFile;
  };
  const Connection =
    driver === "libsql" ? (createRequire(import.meta.url)("libsql") as typeof DatabaseSync) : DatabaseSync;
  const bare = new Connection(file);
  bare.prepare("PRAGMA journal_mode = WAL").get();
  bare.exec("PRAGMA synchronous = FULL");
  return bare;
}
