import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { chainEntry, chainStart, type Entry, type Journal, verifyJournal } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { createJournalFile } from "../../src/host/create-journal-file.ts";
import { useTemporaryFolder } from "../support/temporary-folder.ts";

useTemporaryFolder();
const signingKey = "a key for this test";

const entriesOf = (runId: string, texts: readonly string[]): readonly Entry[] => {
  const entries: Entry[] = [];
  for (const text of texts) {
    const previous = entries.at(-1)?.hash ?? chainStart(runId);
    entries.push(chainEntry({ kind: "noted", path: "x", text }, { seq: entries.length + 1, at: 0, previous }));
  }
  return entries;
};
const read = (path: string): Journal => JSON.parse(readFileSync(path, "utf8")) as Journal;

describe("a journal on disk", () => {
  it("is whole, signed and provable after every single entry", () => {
    const journal = createJournalFile({ mayReplace: false, signingKey });
    expect(journal.path).toBeUndefined();
    for (const [index, entry] of entriesOf("run1", ["one", "zwölf — 12", "x".repeat(5000), "four"]).entries()) {
      journal.add("run1", entry);
      const stored = read(journal.path ?? "");
      expect(stored.entries).toHaveLength(index + 1);
      expect(verifyJournal(stored, { key: signingKey })).toMatchObject({ verdict: "unaltered", entries: index + 1 });
    }
    journal.close();
  });

  it("is never written over: a second run of the same id gets a file of its own", () => {
    const [entry] = entriesOf("run1", ["one"]);
    if (!entry) throw new Error("There is an entry.");
    for (const path of ["run1.json", "run1-2.json", "run1-3.json"]) {
      const journal = createJournalFile({ mayReplace: false, signingKey });
      journal.add("run1", entry);
      journal.close();
      expect(journal.path?.replaceAll("\\", "/")).toBe(`.msp/journals/${path}`);
    }
    const replacing = createJournalFile({ mayReplace: true, signingKey });
    replacing.add("run1", entry);
    replacing.close();
    expect(replacing.path?.replaceAll("\\", "/")).toBe(".msp/journals/run1.json");
  });

  it("refuses a named file that is there already, before anything is run", () => {
    writeFileSync("mine.json", "precious");
    expect(() => createJournalFile({ file: "mine.json", mayReplace: true, signingKey })).toThrow(/exists already/);
    expect(readFileSync("mine.json", "utf8")).toBe("precious");
    createJournalFile({ file: "unused.json", mayReplace: true, signingKey }).close();
    expect(existsSync("unused.json")).toBe(false);
  });
});
