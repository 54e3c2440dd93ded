import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDriver } from "../src/driver/load-driver.ts";
import { openSqliteStore, restoreSqliteStore } from "../src/index.ts";
import { migrate } from "../src/schema/migrate.ts";
import { migrations } from "../src/schema/migrations.ts";
import { openDurably } from "../src/schema/open-durably.ts";
import { drivers } from "./support/drivers.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

describe.each(drivers)("notes over %s", (driver) => {
  const newFile = () => join(temporaryFolder(), "runs.sqlite");

  it("outlive the process, are replaced under their name, and go when they are taken away", async () => {
    const file = newFile();
    const before = await openSqliteStore({ file, driver });
    await before.keepNotes(
      new Map<string, object | string>([
        ["ticket:17", { tries: 1 }],
        ["ticket:9", { tries: 1 }],
        ["watermark", "2026-11-23T14:00:00Z"],
      ]) as never,
    );
    await before.keepNotes(
      new Map([
        ["ticket:17", { tries: 2 }],
        ["ticket:9", undefined],
        ["ticket:none", undefined],
      ]),
    );
    await before.close();

    const after = await openSqliteStore({ file, driver });
    expect([...(await after.notes("ticket:"))]).toEqual([["ticket:17", { tries: 2 }]]);
    expect([...(await after.notes(""))].map(([name]) => name)).toEqual(["ticket:17", "watermark"]);
    expect([...(await after.notes("ticket:2"))]).toEqual([]);
    await after.close();
  });

  it("a prefix is only text: nothing in it stands for something else", async () => {
    const store = await openSqliteStore({ file: newFile(), driver });
    await store.keepNotes(
      new Map([
        ["a%b", 1],
        ["axb", 2],
        ["a_b", 3],
      ]),
    );
    expect([...(await store.notes("a%"))]).toEqual([["a%b", 1]]);
    expect([...(await store.notes("a_"))]).toEqual([["a_b", 3]]);
    await store.close();
  });

  it("a value that cannot be kept leaves the notes beside it unwritten", async () => {
    const file = newFile();
    const store = await openSqliteStore({ file, driver });
    const loop: { self?: unknown } = {};
    loop.self = loop;
    const notes = new Map([
      ["first", 1],
      ["second", loop as never],
    ]);
    await expect(store.keepNotes(notes)).rejects.toThrow();
    await store.close();
    const again = await openSqliteStore({ file, driver });
    expect([...(await again.notes(""))]).toEqual([]);
    await again.close();
  });

  it("a backup holds them as they were", async () => {
    const file = newFile();
    const store = await openSqliteStore({ file, driver });
    await store.keepNotes(new Map([["watermark", "then"]]));
    await store.backup(`${file}.backup`);
    await store.keepNotes(new Map([["watermark", "later"]]));
    await store.close();
    await restoreSqliteStore({ backup: `${file}.backup`, file, at: 5, driver });
    const restored = await openSqliteStore({ file, driver });
    expect([...(await restored.notes(""))]).toEqual([["watermark", "then"]]);
    await restored.close();
  });

  it("a file of before there were notes gets a place for them, and keeps its runs", async () => {
    const file = newFile();
    const old = openDurably(file, loadDriver(driver));
    migrate(old, file, migrations.slice(0, 1));
    old
      .prepare("INSERT INTO runs (run_id, workflow, version, start_key, state) VALUES (?, ?, ?, ?, ?)")
      .run(...["a", "call", "1.0.0", "a", "ready"]);
    old.close();
    const store = await openSqliteStore({ file, driver });
    expect((await store.runs()).map(({ runId }) => runId)).toEqual(["a"]);
    await store.keepNotes(new Map([["n", 1]]));
    expect([...(await store.notes("n"))]).toEqual([["n", 1]]);
    await store.close();
  });
});
