import type { Disk, DriverConnection, DriverStatement, SqliteDriver } from "@msp/engine-sqlite";

/** Ways of being a disk or a database that does not keep its word; the proof must notice each. */
export const lies = {
  "synchronous is OFF": (driver: SqliteDriver) => withStatements(driver, falseSynchronous("OFF")),
  "synchronous is NORMAL": (driver: SqliteDriver) => withStatements(driver, falseSynchronous("NORMAL")),
  "acknowledged before the commit": (driver: SqliteDriver) => withStatements(driver, lateCommit),
  "a backup is not synced": (driver: SqliteDriver) => ({ ...driver, disk: withoutSync(driver.disk) }),
} as const satisfies Readonly<Record<string, (driver: SqliteDriver) => SqliteDriver>>;

/** The name of a lie. */
export type Lie = keyof typeof lies;

/** Changes what a connection does with SQL; `exec` and `prepare` see what is asked of them and the connection behind. */
type Twist = (connection: DriverConnection) => DriverConnection;

const withStatements = (driver: SqliteDriver, twist: Twist): SqliteDriver => ({
  ...driver,
  connect: (file) => twist(driver.connect(file)),
});

/** Sets `synchronous` to less than it is asked for, and says it did as told. */
function falseSynchronous(setting: "OFF" | "NORMAL"): Twist {
  return (connection) => ({
    ...connection,
    exec: (sql) => connection.exec(sql.replace("synchronous = FULL", `synchronous = ${setting}`)),
    prepare: (sql) => (sql === "PRAGMA synchronous" ? always({ synchronous: 2 }) : connection.prepare(sql)),
  });
}

const always = (row: object): DriverStatement => ({ run: () => ({ changes: 0 }), get: () => row, all: () => [row] });

/** Says a transaction is committed, and commits it when the next thing is asked. */
function lateCommit(connection: DriverConnection): DriverConnection {
  let isOwed = false;
  const settle = () => {
    if (!isOwed) return;
    isOwed = false;
    connection.exec("COMMIT");
  };
  const begins = (sql: string) => /^(BEGIN|VACUUM|PRAGMA|ROLLBACK)/.test(sql);
  return {
    exec(sql) {
      if (begins(sql)) settle();
      connection.exec(sql);
    },
    prepare(sql) {
      if (sql === "COMMIT") {
        const owe = () => {
          isOwed = true;
          return { changes: 0 };
        };
        return { run: owe, get: owe, all: () => [] };
      }
      if (!begins(sql)) return connection.prepare(sql);
      settle();
      const statement = connection.prepare(sql);
      return {
        run(values) {
          settle();
          return statement.run(values);
        },
        get(values) {
          settle();
          return statement.get(values);
        },
        all(values) {
          settle();
          return statement.all(values);
        },
      };
    },
    close() {
      settle();
      connection.close();
    },
  };
}

/** A disk on which files and names are never made certain but by SQLite itself. */
const withoutSync = (disk: Disk): Disk => ({
  realPath: (path) => disk.realPath(path),
  isNetwork: (folder) => disk.isNetwork(folder),
  exists: (path) => disk.exists(path),
  size: (file) => disk.size(file),
  start: (file, bytes) => disk.start(file, bytes),
  createPrivately: (file) => disk.createPrivately(file),
  copy: (from, to) => disk.copy(from, to),
  link: (from, to) => disk.link(from, to),
  rename: (from, to) => disk.rename(from, to),
  remove: (file) => disk.remove(file),
  syncFile: () => {},
  syncFolder: () => {},
});
