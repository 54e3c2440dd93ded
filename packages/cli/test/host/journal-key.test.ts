import { readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultKeyFile, findJournalKey, obtainJournalKey } from "../../src/host/journal-key.ts";
import { useTemporaryFolder } from "../support/temporary-folder.ts";

useTemporaryFolder();

describe("the key that signs journals", () => {
  it("is made once, for its owner alone, and found again", async () => {
    expect(await findJournalKey({ environment: {} })).toBeUndefined();
    const key = await obtainJournalKey({ environment: {} });
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await obtainJournalKey({ environment: {} })).toBe(key);
    expect(await findJournalKey({ environment: {} })).toBe(key);
    if (process.platform !== "win32") expect(statSync(defaultKeyFile).mode & 0o077).toBe(0);
  });

  it("comes from the environment, or from a file that was named, before that", async () => {
    writeFileSync("named.key", " named\n");
    const environment = { MSP_JOURNAL_KEY: "from the environment" };
    expect(await obtainJournalKey({ environment })).toBe("from the environment");
    expect(await obtainJournalKey({ file: "named.key", environment })).toBe("named");
    expect(() => readFileSync(defaultKeyFile)).toThrow();
    await expect(findJournalKey({ file: "none.key", environment })).rejects.toThrow(/The key file "none\.key"/);
  });
});
