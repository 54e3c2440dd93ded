import { type DriverName, loadDriver, type SqliteDriver } from "../../src/index.ts";

/** A driver whose disk is full whenever this statement is run, as SQLite reports it. */
export function diskWithoutRoomFor(statement: string, name: DriverName): SqliteDriver {
  const driver = loadDriver(name);
  return {
    ...driver,
    connect(file) {
      const connection = driver.connect(file);
      return {
        prepare: (sql) => connection.prepare(sql),
        close: () => connection.close(),
        exec(sql) {
          if (sql === statement) throw Object.assign(new Error("database or disk is full"), { errcode: 13 });
          connection.exec(sql);
        },
      };
    },
  };
}
