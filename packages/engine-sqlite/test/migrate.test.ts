import { join } from "node:path";
import { type EntryBody, linkEntry } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { loadDriver } from "../src/driver/load-driver.ts";
import { openSqliteStore } from "../src/index.ts";
import { migrate } from "../src/schema/migrate.ts";
import { migrations } from "../src/schema/migrations.ts";
import { openDurably } from "../src/schema/open-durably.ts";
import { intended, started } from "./support/bodies.ts";
import { drivers } from "./support/drivers.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const version = (database: ReturnType<typeof openDurably>) =>
  database.prepare("PRAGMA user_version").get<{ user_version: number }>()?.user_version;

describe.each(drivers)("over %s", (driver) => {
  const oldStore = async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const store = await openSqliteStore({ file, driver });
    await store.create({ runId: "a", workflow: "call", version: "1.0.0", startKey: "a" }, started("a"), 1);
    await store.close();
    return { file, database: openDurably(file, loadDriver(driver)) };
  };

  it("an old store is brought to the new version, its entries untouched", async () => {
    const { file, database } = await oldStore();
    const texts = () => database.prepare("SELECT hash, text FROM entries").all<{ hash: string; text: string }>();
    const before = texts().map((row) => ({ ...row }));
    migrate(database, file, [...migrations, "ALTER TABLE runs ADD COLUMN note TEXT"]);
    expect(version(database)).toBe(migrations.length + 1);
    expect(texts().map((row) => ({ ...row }))).toEqual(before);
    expect(database.prepare("SELECT note FROM runs").all()).toHaveLength(1);
    database.close();
  });

  it("markers that were written before there was a list of them are found", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const old = openDurably(file, loadDriver(driver));
    migrate(old, file, migrations.slice(0, 1));
    const at = { seq: 1, at: 1, previous: "" };
    for (const [run, marker] of ["msp-1", "msp-2"].entries()) {
      const { hash, text } = linkEntry({ ...intended("a", true), marker } as EntryBody, at);
      old
        .prepare(
          "INSERT INTO runs (number, run_id, workflow, version, start_key, state) VALUES (?, ?, 'w', '1', 'k', 'ready')",
        )
        .run(run + 1, `run ${run}`);
      old
        .prepare("INSERT INTO entries (place, hash, text) VALUES (?, ?, ?)")
        .run((run + 1) * 1_000_000 + 1, hash, text);
    }
    old.close();
    const store = await openSqliteStore({ file, driver });
    expect([await store.writerOf("msp-1"), await store.writerOf("msp-2"), await store.writerOf("msp-3")]).toEqual([
      "run 0",
      "run 1",
      undefined,
    ]);
    await store.close();
  });

  it("a step that fails leaves the version and the tables of before", async () => {
    const { file, database } = await oldStore();
    const broken = "ALTER TABLE runs ADD COLUMN note TEXT; INSERT INTO nowhere VALUES (1)";
    expect(() => migrate(database, file, [...migrations, broken])).toThrow(/nowhere/);
    expect(version(database)).toBe(migrations.length);
    expect(() => database.prepare("SELECT note FROM runs").all()).toThrow(/note/);
    database.close();
  });
});
