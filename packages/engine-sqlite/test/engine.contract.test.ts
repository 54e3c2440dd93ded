import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeEngineContract, engineOverStore } from "@msp/testing/contracts";
import { afterAll } from "vitest";
import { openSqliteStore } from "../src/index.ts";
import { drivers } from "./support/drivers.ts";

/** Where memory looks like a disk, nothing waits for a real one; what a disk forgets is another test's matter. */
const memoryDisk = "/dev/shm";
const folder = mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), "msp-engine-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

for (const driver of drivers) {
  const place = () => {
    files += 1;
    const file = join(folder, `runs-${files}.sqlite`);
    return {
      async open() {
        const store = await openSqliteStore({ file, driver });
        return { store, close: () => store.close() };
      },
    };
  };
  describeEngineContract(`SQLite over ${driver}`, engineOverStore(place, { isOwned: true, killsPerShape: 8 }));
}
