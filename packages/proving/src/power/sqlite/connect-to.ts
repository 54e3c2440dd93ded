import type { DriverConnection, DriverStatement } from "@msp/engine-sqlite";
import type { BindingSpec, PreparedStatement, Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import { vfsName } from "./power-vfs.ts";

/** The log is copied back so often that a short life sees it many times; four megabytes would hold all of it. */
const checkpointPages = 50;
const sooner = (sql: string) => sql.replace(/(?<=PRAGMA wal_autocheckpoint = )\d+/, String(checkpointPages));

/** Opens a database on a disk in memory, with the page size the other drivers give a new one. */
export function connectTo(sqlite: Sqlite3Static, file: string, onClose: () => void): DriverConnection {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw Object.assign(error as Error, { errcode: (error as { resultCode?: number }).resultCode });
    }
  };
  const database = guarded(() => new sqlite.oo1.DB({ filename: file, flags: "c", vfs: vfsName }));
  const open = new Set<PreparedStatement>();

  const rows = (statement: PreparedStatement, values: readonly unknown[], atMost: number): unknown[] =>
    guarded(() => {
      const found: unknown[] = [];
      try {
        if (values.length > 0) statement.bind(values as BindingSpec);
        while (found.length < atMost && statement.step())
          found.push(statement.columnCount > 0 ? statement.get({}) : undefined);
        return found;
      } finally {
        statement.reset(true);
      }
    });

  const wrap = (statement: PreparedStatement): DriverStatement => ({
    run(values) {
      rows(statement, values, Number.POSITIVE_INFINITY);
      return { changes: database.changes() };
    },
    get: (values) => rows(statement, values, 1)[0],
    all: (values) => rows(statement, values, Number.POSITIVE_INFINITY),
  });

  guarded(() => database.exec("PRAGMA page_size = 4096"));
  return {
    exec: (sql) => void guarded(() => database.exec(sql)),
    prepare(sql) {
      const statement = guarded(() => database.prepare(sooner(sql)));
      open.add(statement);
      return wrap(statement);
    },
    close() {
      for (const statement of open) statement.finalize();
      database.close();
      onClose();
    },
  };
}
