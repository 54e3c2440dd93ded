import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, type Entry, verifyJournal, verifyStoredJournals } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { createSqliteEngine, openSqliteStore, openStoredJournals, restoreSqliteStore } from "../src/index.ts";
import { decided, ended, notTold, started } from "./support/bodies.ts";
import { callBack, deskOptions, ledgerOf, tess } from "./support/call-desk.ts";
import { diskWithoutRoomFor } from "./support/disk-without-room-for.ts";
import { drivers } from "./support/drivers.ts";
import { goOn } from "./support/go-on.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { troubleOf } from "./support/trouble-of.ts";

const run = (runId: string) => ({ runId, workflow: "call", version: "1.0.0", startKey: runId });
const isConsistent = (runId: string, entries: readonly Entry[]) =>
  verifyJournal({ format: "msp-journal-1", runId, entries, heads: [] }).verdict === "consistent";

describe.each(drivers)("over %s", (driver) => {
  it("a backup made while runs go on is whole, and never replaces a file", async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ file: join(folder, "runs.sqlite"), driver });
    await store.create(run("a"), started("a"), 1);
    const before = store.append("a", [decided("before", 1)], 2);
    const backup = join(folder, "backup.sqlite");
    const done = store.backup(backup);
    await store.append("a", [decided("meanwhile", 1)], 3);
    await Promise.all([before, done]);
    await store.append("a", [decided("after", 1)], 4);
    expect(await troubleOf(store.backup(backup))).toBe("failed");
    await expect(store.backup(join(folder, "nowhere", "backup.sqlite"))).rejects.toThrow(/folder .* does not exist/);
    expect(await troubleOf(store.backup(join(backup, "in-a-file.sqlite")))).toBe("cannot open");
    await store.close();

    const copy = await openSqliteStore({ file: backup, driver });
    const paths = (await copy.entries("a")).map((entry) => entry.path);
    expect(paths.slice(0, 2)).toEqual(["", "before"]);
    expect(paths).not.toContain("after");
    expect(isConsistent("a", await copy.entries("a"))).toBe(true);
    await copy.close();
    expect(readdirSync(folder).filter((name) => name.includes("unfinished"))).toEqual([]);
  });

  it("old runs move to the archive, can be read there, and keep their start keys", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const store = await openSqliteStore({ file, driver });
    for (const [runId, at] of [
      ["old", 10],
      ["new", 1000],
    ] as const) {
      await store.create(run(runId), started(runId), at);
      await store.append(runId, [decided("x", 1), ended], at);
    }
    await store.create(run("open"), started("open"), 5);
    const whole = await store.entries("old");
    await store.create(run("resting"), started("resting"), 5);
    await store.park("resting", { seq: 1, waits: [{ path: "p", for: "time", until: 9 }] });
    expect(await store.countRuns()).toEqual({ ready: 1, resting: 1, ended: 2, archived: 0 });
    expect(await store.archive({ before: 500 })).toBe(1);
    expect(await store.countRuns()).toEqual({ ready: 1, resting: 1, ended: 1, archived: 1 });
    expect(await store.archive({ before: 500 })).toBe(0);
    expect((await store.runs()).map((one) => one.runId)).toEqual(["new", "open", "resting"]);
    expect(await store.entries("old")).toEqual(whole);
    expect(await store.create(run("old"), started("old"), 2000)).toEqual({ created: false });
    await expect(store.append("old", [decided("y", 1)], 2000)).rejects.toThrow(
      "Run old is archived; it cannot change.",
    );
    await store.backup(`${file}.copy`);
    await store.close();

    const copy = await openSqliteStore({ file: `${file}.copy`, driver });
    expect(await copy.entries("old")).toEqual(whole);
    await copy.close();
  });

  it("archiving makes the file smaller, large values and answers included, and everything can be read and proven", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const store = await openSqliteStore({ file, driver });
    const large = (runId: string) => ({ text: `${runId} `.repeat(20_000) });
    const hashOf = (runId: string) =>
      createHash("sha256")
        .update(canonicalJson(large(runId)))
        .digest("hex");
    const shared = { text: "the same everywhere ".repeat(5_000) };
    const sharedHash = createHash("sha256").update(canonicalJson(shared)).digest("hex");
    const finished = (path: string, sha256: string) =>
      ({
        kind: "finished",
        path,
        action: "x",
        effect: "read",
        outcome: "done",
        output: { oversize: { sha256, bytes: 1 } },
      }) as const;
    for (const runId of ["a", "b", "c", "stays"]) {
      await store.create(run(runId), started(runId), 10);
      const key = `${runId}:called`;
      await store.deliver({
        id: runId,
        key,
        at: 10,
        by: { id: "tess", name: "Tess" },
        channel: "api",
        value: large(runId),
      });
      await store.append(runId, [decided("answered", 1)], 10, runId);
      await store.append(runId, [finished("own", hashOf(runId)), finished("shared", sharedHash)], 10, undefined, [
        large(runId),
        shared,
      ]);
      if (runId !== "stays") await store.append(runId, [ended], 10);
    }
    const bytes = () => statSync(file).size + statSync(`${file}-wal`).size;
    const full = bytes();
    expect(await store.archive({ before: 500 })).toBe(3);
    expect(bytes()).toBeLessThan(full / 2);
    expect(await store.blob(hashOf("a"))).toEqual(large("a"));
    expect(await store.blob(hashOf("stays"))).toEqual(large("stays"));
    // Kept once, with the run that had it first; the one that stays finds it where that run went.
    expect(await store.blob(sharedHash)).toEqual(shared);
    expect(
      await store.deliver({
        ...{ id: "a", key: "a:called", at: 11, by: { id: "x", name: "X" } },
        channel: "api",
        value: 1,
      }),
    ).toBe("known");
    // There is room, and nothing was left open: the store goes on.
    await store.append("stays", [ended], 600);
    await store.close();
    const journals = await openStoredJournals({ file, driver });
    expect(verifyStoredJournals(journals)).toMatchObject({ verdict: "consistent", runs: 4 });
    await journals.close();
  });

  it("what people could not be told long after the end of a run they are not told any more", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const store = await openSqliteStore({ file, driver });
    await store.create(run("a"), started("a"), 10);
    await store.append("a", [notTold("a", "p"), ended], 10);
    expect(await store.untold()).toEqual(["a"]);
    expect(await store.archive({ before: 500 })).toBe(1);
    expect(await store.untold()).toEqual([]);
    expect((await store.entries("a")).map(({ kind }) => kind)).toEqual(["started", "not told", "ended"]);
    await store.close();
  });

  it("without room for a copy the journals move, the file stays as large, and the store goes on", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const store = await openSqliteStore({ file, driver: diskWithoutRoomFor("VACUUM", driver) });
    await store.create(run("a"), started("a"), 10);
    await store.append("a", [{ kind: "noted", path: "p", text: "x".repeat(100_000) }, ended], 10);
    await store.create(run("b"), started("b"), 10);
    expect(await store.archive({ before: 500 })).toBe(1);
    expect(await store.append("b", [decided("x", 1)], 20)).toHaveLength(1);
    await store.close();
  });

  it("a restore raises the epoch, keeps the store it replaces, and has lost writes looked up", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "runs.sqlite");
    const ledger = join(folder, "ledger.jsonl");
    const backup = join(folder, "backup.sqlite");
    const time = { now: Date.parse("2026-11-23T09:00:00Z") };
    const options = { ...deskOptions({ ledger, now: () => time.now }), file, driver };

    const engine = await createSqliteEngine(options);
    const begin = { input: { title: "Printer" }, startKey: "k", by: tess };
    const runId = await engine.start(callBack, begin);
    await engine.runUntilIdle();
    await engine.store.backup(backup);
    await goOn(engine, time);
    expect(ledgerOf(ledger)).toHaveLength(2);
    expect(await troubleOf(restoreSqliteStore({ backup, file, driver, at: time.now }))).toBe("owned");
    await engine.close();

    const { epoch, kept } = await restoreSqliteStore({ backup, file, driver, at: time.now });
    // The backup was made in the very millisecond of the restore; what it holds must count as earlier.
    expect(epoch).toEqual({ number: 1, restoredAt: time.now + 1 });
    const again = await createSqliteEngine(options);
    await goOn(again, time);
    expect(await again.status(runId)).toMatchObject({ outcome: "succeeded", output: ["T1", "T2"] });
    expect(ledgerOf(ledger)).toHaveLength(2);
    await again.close();

    const before = await openSqliteStore({ file: kept ?? "", driver });
    expect((await before.entries(runId)).at(-1)?.kind).toBe("ended");
    await before.close();
    const second = await restoreSqliteStore({ backup: kept ?? "", file, driver, at: time.now + 1 });
    // Counted on from the store that is replaced, though the backup is older than its epoch.
    expect(second.epoch.number).toBe(2);
  });

  it("by a clock that was set back, a restore still counts as later than everything it restores", async () => {
    const folder = temporaryFolder();
    const [file, backup] = [join(folder, "runs.sqlite"), join(folder, "backup.sqlite")];
    const store = await openSqliteStore({ file, driver });
    await store.create(run("a"), started("a"), 1000);
    await store.append("a", [decided("x", 1)], 5000);
    await store.backup(backup);
    await store.close();
    const { epoch } = await restoreSqliteStore({ backup, file, driver, at: 10 });
    expect(epoch).toEqual({ number: 1, restoredAt: 5001 });
    expect((await restoreSqliteStore({ backup, file, driver, at: 20 })).epoch).toEqual({ number: 2, restoredAt: 5001 });
    expect((await restoreSqliteStore({ backup, file, driver, at: 7000 })).epoch).toEqual({
      number: 3,
      restoredAt: 7000,
    });
  });

  it("a backup that is damaged, missing or in use leaves the store as it was", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "runs.sqlite");
    const store = await openSqliteStore({ file, driver });
    await store.create(run("a"), started("a"), 1);
    const inUse = join(folder, "in-use.sqlite");
    copyFileSync(file, inUse);
    copyFileSync(`${file}-wal`, `${inUse}-wal`);
    await store.close();
    const text = join(folder, "text.sqlite");
    writeFileSync(text, "no backup at all");
    expect(await troubleOf(restoreSqliteStore({ backup: inUse, file, driver }))).toBe("not a store");
    expect(await troubleOf(restoreSqliteStore({ backup: text, file, driver }))).toBe("not a store");
    expect(await troubleOf(restoreSqliteStore({ backup: join(folder, "none"), file, driver }))).toBe("cannot open");
    // What a copy may be that was cut off: SQLite takes it for a database without tables.
    const unfinished = join(folder, "unfinished.sqlite");
    writeFileSync(unfinished, "");
    expect(await troubleOf(restoreSqliteStore({ backup: unfinished, file, driver }))).toBe("not a store");
    const again = await openSqliteStore({ file, driver });
    expect(await again.runs()).toHaveLength(1);
    expect(again.epoch.number).toBe(0);
    await again.close();
    expect(readdirSync(folder).filter((name) => name.includes("restor"))).toEqual([]);
  });

  it("a damaged store can be replaced by a backup", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "runs.sqlite");
    const backup = join(folder, "backup.sqlite");
    const store = await openSqliteStore({ file, driver });
    await store.create(run("a"), started("a"), 1);
    await store.backup(backup);
    await store.close();
    writeFileSync(file, "rust ".repeat(5000));
    expect(await troubleOf(openSqliteStore({ file, driver }))).toBe("not a store");
    const { kept } = await restoreSqliteStore({ backup, file, driver, at: 7 });
    expect(existsSync(kept ?? "")).toBe(true);
    const again = await openSqliteStore({ file, driver });
    expect(isConsistent("a", await again.entries("a"))).toBe(true);
    expect(again.epoch).toEqual({ number: 1, restoredAt: 7 });
    await again.close();
  });
});
