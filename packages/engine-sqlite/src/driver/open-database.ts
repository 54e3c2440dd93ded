import type { Database, SqlValue, Statement } from "./database.ts";
import type { DriverStatement, SqliteDriver } from "./sqlite-driver.ts";
import { toStorageError } from "./to-storage-error.ts";

/** Opens a connection. Whatever a driver throws comes out as `StorageError`; a value that could harm a driver throws `TypeError` before. */
export function openDatabase(file: string, driver: SqliteDriver): Database {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toStorageError(error, file);
    }
  };
  const connection = guarded(() => driver.connect(file));
  const statements = new Map<string, Statement>();
  let isOpen = true;

  const mustBeOpen = () => {
    // A statement of libsql goes on working after its connection is closed; ours must not.
    if (!isOpen) throw toStorageError(new Error("it has been closed"), file);
  };

  const wrap = (statement: DriverStatement): Statement => {
    const checked = <T>(values: readonly SqlValue[], work: () => T): T => {
      mustBeOpen();
      for (const value of values) requireBindable(value);
      return guarded(work);
    };
    return {
      run: (...values) => checked(values, () => Number(statement.run(values).changes)),
      get: <Row>(...values: readonly SqlValue[]) =>
        checked(values, () => statement.get(values) as Row | null | undefined) ?? undefined,
      all: <Row>(...values: readonly SqlValue[]) => checked(values, () => statement.all(values) as Row[]),
    };
  };

  return {
    driver: driver.name,
    exec(sql) {
      mustBeOpen();
      guarded(() => connection.exec(sql));
    },
    prepare(sql) {
      mustBeOpen();
      const known = statements.get(sql);
      if (known) return known;
      const statement = wrap(guarded(() => connection.prepare(sql)));
      statements.set(sql, statement);
      return statement;
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      statements.clear();
      guarded(() => connection.close());
    },
  };
}

function requireBindable(value: unknown): void {
  if (value === null || typeof value === "string") return;
  if (typeof value === "number" && Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value)))
    return;
  throw new TypeError(`${typeof value} ${String(value)} cannot be stored: only text, safe numbers and null are.`);
}
