import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drivers } from "./support/drivers.ts";
import { startChild } from "./support/start-child.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

describe.each(drivers)("over %s", (driver) => {
  it("opening a store says nothing on the terminal, and leaves other warnings alone", async () => {
    const child = await startChild("open-and-warn.ts", [join(temporaryFolder(), "runs.sqlite"), driver]);
    expect(await child.line).toBe(driver);
    const { code, errors } = await child.end;
    expect(code).toBe(0);
    expect(errors).not.toMatch(/SQLite/i);
    expect(errors).toMatch(/Warning: something else/);
  }, 60_000);
});
