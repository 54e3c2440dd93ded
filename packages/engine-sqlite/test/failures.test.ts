import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDriver } from "../src/driver/load-driver.ts";
import { openDatabase } from "../src/driver/open-database.ts";
import { openSqliteStore, StorageError } from "../src/index.ts";
import { decided, started } from "./support/bodies.ts";
import { drivers } from "./support/drivers.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { temporaryStore } from "./support/temporary-store.ts";
import { troubleOf } from "./support/trouble-of.ts";

const run = (runId: string) => ({ runId, workflow: "call", version: "1.0.0", startKey: runId });

describe.each(drivers)("over %s", (driver) => {
  it("a full disk rejects the whole batch and everything after it; what was committed before is there", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const store = await openSqliteStore({ file, driver, maxBytes: 400_000 });
    await store.create(run("a"), started("a"), 1);
    await store.append("a", [decided("first", 1)], 2);
    const large = { kind: "noted", path: "large", text: "x".repeat(600_000) } as const;
    const batch = [
      store.append("a", [decided("second", 2)], 3),
      store.append("a", [large], 3),
      store.create(run("b"), started("b"), 3),
    ];
    expect(await Promise.all(batch.map(troubleOf))).toEqual(["full", "full", "full"]);
    expect(await troubleOf(store.append("a", [decided("third", 3)], 4))).toBe("full");
    expect(await troubleOf(store.entries("a"))).toBe("full");
    await store.close();

    const again = await openSqliteStore({ file, driver });
    expect((await again.entries("a")).map((entry) => entry.path)).toEqual(["", "first"]);
    expect((await again.runs()).map((one) => one.runId)).toEqual(["a"]);
    await again.append("a", [decided("second", 2)], 5);
    await again.close();
  });

  it("says for a full disk what to do", async () => {
    const store = await temporaryStore({ driver, maxBytes: 200_000 });
    await store.create(run("a"), started("a"), 1);
    await expect(store.append("a", [{ kind: "noted", path: "", text: "x".repeat(900_000) }], 1)).rejects.toThrow(
      /There is no room for ".*runs\.sqlite"\. Make room on its disk, then start again\./,
    );
  });

  it("a damaged file is noticed when it is read, and nothing is written to it any more", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const store = await openSqliteStore({ file, driver });
    await store.create(run("a"), started("a"), 1);
    for (let part = 0; part < 40; part += 1)
      await store.append("a", [{ kind: "noted", path: `p${part}`, text: "x".repeat(3000) }], 2);
    await store.close();
    const handle = openSync(file, "r+");
    // Everything but the pages that hold the tables' names.
    for (let at = 5 * 4096; at < statSync(file).size; at += 4096)
      writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, at);
    closeSync(handle);
    const damaged = await openSqliteStore({ file, driver }).catch((error: unknown) => error);
    if (StorageError.is(damaged)) {
      expect(damaged.trouble).toBe("corrupt");
      return;
    }
    const opened = damaged as Awaited<ReturnType<typeof openSqliteStore>>;
    expect(
      await troubleOf(
        opened
          .entries("a")
          .then(() => opened.requests())
          .then(() => opened.ready(0)),
      ),
    ).toBe("corrupt");
    expect(await troubleOf(opened.append("a", [decided("x", 1)], 3))).toBe("corrupt");
    await opened.close();
  });

  it("a file that is no database, another program's, or cut short is refused and not touched", async () => {
    const folder = temporaryFolder();
    const text = join(folder, "notes.txt");
    writeFileSync(text, "Call Acme Dental back.\n".repeat(300));
    expect(await troubleOf(openSqliteStore({ file: text, driver }))).toBe("not a store");
    expect(readFileSync(text, "utf8")).toMatch(/^Call Acme Dental back\.\n/);

    const foreign = join(folder, "foreign.sqlite");
    const other = openDatabase(foreign, loadDriver(driver));
    other.exec("CREATE TABLE calls (who TEXT)");
    other.close();
    const untouched = readFileSync(foreign);
    expect(await troubleOf(openSqliteStore({ file: foreign, driver }))).toBe("not a store");
    expect(readFileSync(foreign)).toEqual(untouched);

    const inTheWay = join(folder, "folder.sqlite");
    mkdirSync(inTheWay);
    expect(await troubleOf(openSqliteStore({ file: inTheWay, driver }))).toBe("cannot open");

    const cut = join(folder, "cut.sqlite");
    const store = await openSqliteStore({ file: cut, driver });
    await store.create(run("a"), started("a"), 1);
    await store.close();
    truncateSync(cut, 1000);
    expect(await troubleOf(openSqliteStore({ file: cut, driver }))).toBe("corrupt");
  });

  it("a file of a newer version is refused with the way out", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    await (await openSqliteStore({ file, driver })).close();
    const newer = openDatabase(file, loadDriver(driver));
    newer.exec("PRAGMA user_version = 99");
    newer.close();
    await expect(openSqliteStore({ file, driver })).rejects.toThrow(
      /written by a newer version of @msp\/engine-sqlite \(its format is 99.*Update the package; the file has not been touched/,
    );
    // Refusing gives the file back.
    expect(await troubleOf(openSqliteStore({ file, driver }))).toBe("newer");
  });

  it("a folder that is missing, or in which nothing can be created, is named", async () => {
    const folder = temporaryFolder();
    await expect(openSqliteStore({ file: join(folder, "nowhere", "runs.sqlite"), driver })).rejects.toThrow(
      /The folder ".*nowhere" does not exist\. Create it/,
    );
    expect(readdirSync(folder)).toEqual([]);
    // The one place nobody can create files in, not even the administrator tests may run as.
    if (process.platform === "linux")
      expect(await troubleOf(openSqliteStore({ file: "/proc/runs.sqlite", driver }))).toBe("cannot open");
  });

  it("a closed store refuses everything", async () => {
    const store = await temporaryStore({ driver });
    await store.create(run("a"), started("a"), 1);
    const late = store.append("a", [decided("x", 1)], 2);
    await store.close();
    expect(await late).toHaveLength(1);
    expect(await troubleOf(store.append("a", [decided("y", 1)], 3))).toBe("closed");
    expect(await troubleOf(store.runs())).toBe("closed");
  });
});
