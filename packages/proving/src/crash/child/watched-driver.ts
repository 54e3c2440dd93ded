import type { DriverConnection, SqliteDriver } from "@msp/engine-sqlite";
import { at } from "../all-cells.ts";
import type { Reach } from "./reach.ts";

/** Statements in the middle of what is done to a file as a whole. */
const middles: readonly (readonly [statement: RegExp, work: string])[] = [
  [/^PRAGMA user_version = /, "opening and migrating"],
  [/^VACUUM INTO/, "backup"],
  [/^UPDATE runs SET state = 'archived'/, "archive"],
];

/** A driver and a disk whose process can be killed in the middle of a migration, a backup, an archive or a restore. */
export function watchedDriver(driver: SqliteDriver, reach: Reach): SqliteDriver {
  const pass = (sql: string) => {
    const work = middles.find(([statement]) => statement.test(sql))?.[1];
    if (work !== undefined) reach(at.during, work);
  };
  return {
    ...driver,
    disk: {
      ...driver.disk,
      rename(from, to) {
        if (from.endsWith("-restoring")) reach(at.during, "restore");
        driver.disk.rename(from, to);
      },
    },
    connect(file): DriverConnection {
      const connection = driver.connect(file);
      return {
        close: () => connection.close(),
        exec(sql) {
          pass(sql);
          connection.exec(sql);
        },
        prepare(sql) {
          const statement = connection.prepare(sql);
          return {
            get: (values) => statement.get(values),
            all: (values) => statement.all(values),
            run(values) {
              pass(sql);
              return statement.run(values);
            },
          };
        },
      };
    },
  };
}
