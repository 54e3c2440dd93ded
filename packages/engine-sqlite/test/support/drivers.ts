import { loadLibsql } from "../../src/driver/load-libsql.ts";
import { loadNodeSqlite } from "../../src/driver/load-node-sqlite.ts";
import type { DriverName } from "../../src/index.ts";

/** The drivers this Node has: one on Node 20, two from 22 on. */
export const drivers: readonly DriverName[] = [
  ...(loadNodeSqlite() ? (["node:sqlite"] as const) : []),
  ...(loadLibsql() ? (["libsql"] as const) : []),
];
