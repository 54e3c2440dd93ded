import { createRequire } from "node:module";
import { localDisk } from "../disk/local-disk.ts";
import type { SqliteDriver } from "./sqlite-driver.ts";

interface LibsqlStatement {
  run(values: readonly unknown[]): { readonly changes: number };
  get(values: readonly unknown[]): unknown;
  all(values: readonly unknown[]): unknown[];
}

type Libsql = new (file: string) => { exec(sql: string): void; prepare(sql: string): LibsqlStatement; close(): void };

/** The optional package `libsql`, which carries SQLite for Node 20; `undefined` where it is not installed or has no binary for this machine. */
export function loadLibsql(): SqliteDriver | undefined {
  let Connection: Libsql;
  try {
    Connection = createRequire(import.meta.url)("libsql") as Libsql;
  } catch {
    return undefined;
  }
  // Values go in as one list: alone, `null` would be taken for an object of named values.
  return { name: "libsql", disk: localDisk, connect: (file) => new Connection(file) };
}
