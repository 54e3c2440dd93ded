import { join } from "node:path";
import { expect, it } from "vitest";
import { loadDriver } from "../src/driver/load-driver.ts";
import { openDatabase } from "../src/driver/open-database.ts";
import { openSqliteStore } from "../src/index.ts";
import { EntryTable, entriesPerRun } from "../src/store/entry-table.ts";
import { decided, started } from "./support/bodies.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { temporaryStore } from "./support/temporary-store.ts";

const run = (runId: string) => ({ runId, workflow: "call", version: "1.0.0", startKey: runId });

it("a wake-up time no calendar has rests the run until something comes, and harms no other run", async () => {
  const store = await temporaryStore();
  for (const [runId, until] of [
    ["a", 1e30],
    ["b", Number.POSITIVE_INFINITY],
    ["c", Number.NaN],
  ] as const) {
    await store.create(run(runId), started(runId), 1);
    expect(await store.park(runId, { seq: 1, waits: [{ path: "p", for: "time", until }] })).toBe(true);
  }
  await store.create(run("d"), started("d"), 1);
  expect(await store.ready(5)).toEqual(["d"]);
});

it("a journal that is full is refused in words and never runs into the next run's", async () => {
  const file = join(temporaryFolder(), "runs.sqlite");
  const first = await openSqliteStore({ file });
  await first.create(run("a"), started("a"), 1);
  await first.create(run("b"), started("b"), 1);
  const whole = await first.entries("b");
  await first.close();
  const database = openDatabase(file, loadDriver());
  const [row] = new EntryTable(database).rows(1);
  if (row) new EntryTable(database).insert(1, entriesPerRun - 2, row);
  database.close();

  const store = await openSqliteStore({ file });
  await store.append("a", [decided("last", 1)], 2);
  await expect(store.append("a", [decided("one too many", 1)], 2)).rejects.toThrow(/Run a .* 999,999 entries/);
  expect(await store.entries("b")).toEqual(whole);
  await store.append("b", [decided("goes on", 1)], 2);
  await store.close();
});
