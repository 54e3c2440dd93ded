import { StorageError } from "@msp/workflows/run";
import type { DriverName } from "./database.ts";
import { loadLibsql } from "./load-libsql.ts";
import { loadNodeSqlite } from "./load-node-sqlite.ts";
import type { SqliteDriver } from "./sqlite-driver.ts";

const loaders: { readonly [name in DriverName]: () => SqliteDriver | undefined } = {
  "node:sqlite": loadNodeSqlite,
  libsql: loadLibsql,
};

const loaded = new Map<DriverName, SqliteDriver>();

/** The driver that was given, the one of a name, or the best there is: to wrap it, for example. Throws `StorageError` when there is none. */
export function loadDriver(wanted?: DriverName | SqliteDriver): SqliteDriver {
  if (typeof wanted === "object") return wanted;
  const names: readonly DriverName[] = wanted ? [wanted] : ["node:sqlite", "libsql"];
  for (const name of names) {
    const driver = loaded.get(name) ?? loaders[name]();
    if (!driver) continue;
    loaded.set(name, driver);
    return driver;
  }
  throw new StorageError(
    `This machine has no SQLite for Node ${process.versions.node} (looked for ${names.join(" and ")}). Use Node 22.13 or later, or install the package "libsql" beside @msp/engine-sqlite.`,
    "no driver",
  );
}
