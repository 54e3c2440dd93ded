import { localDisk } from "../disk/local-disk.ts";
import type { DriverConnection, SqliteDriver } from "./sqlite-driver.ts";

interface NodeStatement {
  run(...values: readonly unknown[]): { readonly changes: number | bigint };
  get(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): unknown[];
}

interface NodeSqlite {
  readonly DatabaseSync: new (
    file: string,
  ) => { exec(sql: string): void; prepare(sql: string): NodeStatement; close(): void };
}

/** The SQLite that comes with Node 22 and later; `undefined` where there is none. */
export function loadNodeSqlite(): SqliteDriver | undefined {
  const module = withoutSqliteWarning(() => process.getBuiltinModule?.("node:sqlite") as NodeSqlite | undefined);
  if (!module) return undefined;
  return {
    name: "node:sqlite",
    disk: localDisk,
    connect(file): DriverConnection {
      const connection = new module.DatabaseSync(file);
      return {
        exec: (sql) => connection.exec(sql),
        prepare(sql) {
          const statement = connection.prepare(sql);
          return {
            run: (values) => statement.run(...values),
            get: (values) => statement.get(...values),
            all: (values) => statement.all(...values),
          };
        },
        close: () => connection.close(),
      };
    },
  };
}

/**
 * Some Node versions call the module experimental, once, when it is loaded. The person at the terminal can do nothing about it; what is used here
 * is held to a contract suite. Loading is synchronous, so no other warning can fall into the gap.
 */
function withoutSqliteWarning<T>(load: () => T): T {
  const { emitWarning } = process;
  const isAboutSqlite = (warning: unknown) => /sqlite is an experimental feature/i.test(String(warning));
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!isAboutSqlite(warning)) emitWarning.call(process, warning, ...rest);
  }) as typeof process.emitWarning;
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
