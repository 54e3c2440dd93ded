import type { SqliteDriver } from "@msp/engine-sqlite";
import openSqlite, { type Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import type { PowerDisk } from "../disk/power-disk.ts";
import { connectTo } from "./connect-to.ts";
import { installPowerVfs } from "./power-vfs.ts";

/** SQLite over disks in memory. */
export interface PowerSqlite {
  /** A driver for the files of one disk. */
  on(disk: PowerDisk): SqliteDriver;
  /** Where SQLite gets its random numbers from, from now on. */
  random(draw: () => number): void;
}

let loading: Promise<PowerSqlite> | undefined;

/** Loads SQLite once in this process. */
export function loadPowerSqlite(): Promise<PowerSqlite> {
  loading ??= openSqlite().then(withDisks);
  return loading;
}

function withDisks(sqlite: Sqlite3Static): PowerSqlite {
  const vfs = installPowerVfs(sqlite);
  return {
    random: vfs.random,
    on: (disk) => ({
      name: "sqlite-wasm",
      disk,
      connect(file) {
        const unmount = vfs.mount(disk);
        try {
          return connectTo(sqlite, file, unmount);
        } catch (error) {
          unmount();
          throw error;
        }
      },
    }),
  };
}
