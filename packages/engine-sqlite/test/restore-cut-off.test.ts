import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { localDisk } from "../src/disk/local-disk.ts";
import { loadDriver } from "../src/driver/load-driver.ts";
import { openSqliteStore, restoreSqliteStore, type SqliteDriver } from "../src/index.ts";
import { decided, ended, started } from "./support/bodies.ts";
import { drivers } from "./support/drivers.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const run = (runId: string) => ({ runId, workflow: "call", version: "1.0.0", startKey: runId });

describe.each(drivers)("a restore that is cut off, over %s", (name) => {
  /** A driver whose process ends when a file is to get this name. */
  const endingAt = (target: string): SqliteDriver => ({
    ...loadDriver(name),
    disk: {
      ...localDisk,
      rename(from, to) {
        if (to === target) throw new Error("cut off");
        localDisk.rename(from, to);
      },
    },
  });

  /** A store that archived a run, was backed up, and archived another. */
  const archivedTwice = async () => {
    const folder = temporaryFolder();
    const [file, backup] = [join(folder, "runs.sqlite"), join(folder, "backup.sqlite")];
    const store = await openSqliteStore({ file, driver: name });
    for (const [runId, at] of [["early", 10] as const, ["late", 20] as const]) {
      await store.create(run(runId), started(runId), at);
      await store.append(runId, [decided("x", 1), ended], at);
      await store.archive({ before: at + 1 });
      if (runId === "early") await store.backup(backup);
    }
    await store.close();
    return { file, backup };
  };

  it("before the store is replaced leaves the old one with its archive", async () => {
    const { file, backup } = await archivedTwice();
    await expect(restoreSqliteStore({ backup, file, at: 5, driver: endingAt(file) })).rejects.toThrow("cut off");
    const old = await openSqliteStore({ file, driver: name });
    expect(old.epoch.number).toBe(0);
    for (const runId of ["early", "late"]) expect(await old.entries(runId)).toHaveLength(3);
    await old.close();

    const { epoch } = await restoreSqliteStore({ backup, file, at: 6, driver: name });
    expect(epoch.number).toBe(1);
  });

  it("after that leaves the restored one, which takes its archive when it is opened", async () => {
    const { file, backup } = await archivedTwice();
    const driver = endingAt(`${file}-archive`);
    await expect(restoreSqliteStore({ backup, file, at: 5, driver })).rejects.toThrow("cut off");
    const restored = await openSqliteStore({ file, driver: name });
    expect(restored.epoch.number).toBe(1);
    expect(await restored.entries("early")).toHaveLength(3);
    expect(await restored.find("late")).toBeUndefined();
    await restored.backup(`${backup}-again`);
    await restored.close();

    const kept = await openSqliteStore({ file: `${file}.before-restore-5`, driver: name });
    for (const runId of ["early", "late"]) expect(await kept.entries(runId)).toHaveLength(3);
    await kept.close();
    // What is backed up now is the archive of the backup, not the one that had gone on.
    const again = await openSqliteStore({ file: `${backup}-again`, driver: name });
    expect(await again.entries("early")).toHaveLength(3);
    await again.close();
  });
});
