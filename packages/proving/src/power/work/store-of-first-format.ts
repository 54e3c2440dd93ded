import type { SqliteDriver } from "@msp/engine-sqlite";
import { openSqliteStore } from "@msp/engine-sqlite";
import type { LifeRecorder } from "./life-recorder.ts";

/**
 * Turns the store of a recorder, which is closed, into one as the first version of the package wrote it: the package's own first migration makes the
 * tables, and the rows they have room for move in.
 */
export async function storeOfFirstFormat(recorder: LifeRecorder): Promise<void> {
  const { driver, file } = recorder;
  const newer = recorder.path("newer.sqlite");
  driver.disk.rename(file, newer);
  // An opening that stops between two migrations leaves the format of the first.
  await openSqliteStore({ file, driver: stoppingAtFormat(driver, 2) }).then(
    (store) => store.close().then(() => Promise.reject(new Error("There is only one format; nothing is older."))),
    () => undefined,
  );
  const connection = driver.connect(file);
  try {
    connection.prepare("ATTACH ? AS newer").run([newer]);
    const rows = <Row>(sql: string, ...values: string[]) => connection.prepare(sql).all(values) as Row[];
    const tables = rows<{ name: string }>("SELECT name FROM main.sqlite_master WHERE type = 'table'");
    for (const { name } of tables) {
      const columns = rows<{ name: string }>(
        "SELECT name FROM pragma_table_info(?, 'main') INTERSECT SELECT name FROM pragma_table_info(?, 'newer')",
        name,
        name,
      )
        .map((column) => `"${column.name}"`)
        .join(", ");
      connection.exec(`INSERT INTO main."${name}" (${columns}) SELECT ${columns} FROM newer."${name}"`);
    }
  } finally {
    connection.close();
  }
  driver.disk.remove(newer);
}

/** A driver whose disk, so it seems, fails when a migration would reach a format. */
const stoppingAtFormat = (driver: SqliteDriver, format: number): SqliteDriver => ({
  ...driver,
  connect(file) {
    const connection = driver.connect(file);
    return {
      ...connection,
      exec(sql) {
        if (sql === `PRAGMA user_version = ${format}`) throw new Error("stopped");
        connection.exec(sql);
      },
    };
  },
});
