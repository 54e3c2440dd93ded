import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isNetworkFileSystem } from "../src/disk/is-network-file-system.ts";
import { loadDriver, openSqliteStore, type SqliteDriver } from "../src/index.ts";
import { drivers } from "./support/drivers.ts";
import { startChild } from "./support/start-child.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { troubleOf } from "./support/trouble-of.ts";

describe.each(drivers)("over %s", (driver) => {
  it("one process opens a file once, whatever name it is given, and again after closing", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "runs.sqlite");
    const store = await openSqliteStore({ file, driver });
    await expect(openSqliteStore({ file, driver })).rejects.toThrow(
      /is owned by this process; one file has one owner\. Talk to the running host, or stop it first\./,
    );
    const other = join(folder, "other.sqlite");
    symlinkSync(file, other);
    expect(await troubleOf(openSqliteStore({ file: other, driver }))).toBe("owned");
    await store.close();
    await (await openSqliteStore({ file: other, driver })).close();
  });

  it("another process is refused until the owner is killed, though the owner read the file and collected its garbage", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const owner = await startChild("own-and-forget.ts", [file, driver]);
    expect(await owner.line).toBe("owning");
    readFileSync(file);
    await expect(openSqliteStore({ file, driver })).rejects.toThrow(/is owned by another process/);
    await owner.kill();
    const store = await openSqliteStore({ file, driver });
    expect(await store.runs()).toHaveLength(1);
    await store.close();
  }, 60_000);
});

describe("network drives", () => {
  it.each([
    ["NFS", { platform: "linux", directory: "/mnt/nas", type: 0x6969 }, true],
    ["CIFS, as a signed number", { platform: "linux", directory: "/mnt/nas", type: -11317950 }, true],
    ["ext4", { platform: "linux", directory: "/var/lib", type: 0xef53 }, false],
    ["a Windows share", { platform: "win32", directory: "\\\\nas\\runs", type: 0 }, true],
    ["a Windows disk", { platform: "win32", directory: "C:\\runs", type: 0 }, false],
    ["a long Windows path", { platform: "win32", directory: "\\\\?\\C:\\runs", type: 0 }, false],
    [
      "a Mac, where types have no fixed numbers",
      { platform: "darwin", directory: "/Volumes/nas", type: 0x6969 },
      false,
    ],
  ])("%s", (_name, place, expected) => {
    expect(isNetworkFileSystem(place)).toBe(expected);
  });

  it.each(drivers)("are refused before anything is created, over %s", async (name) => {
    const driver = loadDriver(name);
    const onShare: SqliteDriver = { ...driver, disk: { ...driver.disk, isNetwork: () => true } };
    const folder = temporaryFolder();
    await expect(openSqliteStore({ file: join(folder, "runs.sqlite"), driver: onShare })).rejects.toThrow(
      /runs\.sqlite" lies on a network drive, where two machines could own it at the same time\. Put it on a local disk/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});
