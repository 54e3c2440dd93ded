import { chmodSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSqliteStore, restoreSqliteStore } from "../src/index.ts";
import { ended, started } from "./support/bodies.ts";
import { drivers } from "./support/drivers.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

// Windows has no such modes: there the rights of the folder hold.
describe.runIf(process.platform !== "win32").each(drivers)("files over %s", (driver) => {
  it("only their owner may read what a store writes, whatever other files of the folder allow", async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const [file, copy] = [join(folder, "runs.sqlite"), join(folder, "copy.sqlite")];
    const store = await openSqliteStore({ file, driver });
    await store.create({ runId: "one", workflow: "w", version: "1.0.0", startKey: "one" }, started("one"), 1);
    for (const part of ["", "-wal", "-owner"]) expect(modeOf(`${file}${part}`), part).toBe("600");
    await store.append("one", [ended], 2);
    await store.archive({ before: 3 });
    await store.backup(copy);
    await store.close();
    for (const one of [`${file}-archive`, copy, `${copy}-archive`]) expect(modeOf(one), one).toBe("600");

    chmodSync(copy, 0o644);
    const restored = join(folder, "restored.sqlite");
    await restoreSqliteStore({ backup: copy, file: restored, driver });
    expect(modeOf(restored)).toBe("600");
  });
});
