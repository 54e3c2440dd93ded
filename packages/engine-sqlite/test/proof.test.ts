import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "@msp/workflows/ports";
import { canonicalJson, type Entry, type StoreVerdict, signHead, verifyStoredJournals } from "@msp/workflows/run";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDriver, openSqliteStore, openStoredJournals } from "../src/index.ts";
import { answered, closed, decided, ended, escalated, opened, started } from "./support/bodies.ts";
import { drivers } from "./support/drivers.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { troubleOf } from "./support/trouble-of.ts";

const key = "a key kept elsewhere";
const large = { words: "word ".repeat(50) };
const larger = { words: "word ".repeat(60) };
const finishedWith = (value: Json) =>
  ({
    kind: "finished",
    path: "wordy",
    action: "wordy",
    effect: "write",
    outcome: "done",
    output: { oversize: { sha256: createHash("sha256").update(canonicalJson(value)).digest("hex"), bytes: 260 } },
  }) as const;

/** Three runs: one archived, one that ended, one that waits; all signed. */
async function filled(file: string, driver: (typeof drivers)[number]): Promise<void> {
  // libsql folds logs in when its handles are collected, at any time: what is compared byte by byte is a copy.
  const made = `${file}.made`;
  const store = await openSqliteStore({ file: made, driver });
  const sign = async (runId: string) => {
    const { seq, hash } = (await store.entries(runId)).at(-1) as Entry;
    await store.addHead((before) => signHead({ runId, seq, hash, before }, key));
  };
  for (const [runId, at] of [
    ["old", 10],
    ["new", 1000],
    ["open", 2000],
  ] as const) {
    await store.create({ runId, workflow: "call", version: "1.0.0", startKey: runId }, started(runId), at);
    await store.append(runId, [decided("one", 1), opened(runId, "asked"), decided("two", 2)], at);
    await sign(runId);
  }
  await store.append("new", [finishedWith(large)], 1001, undefined, [large]);
  for (const runId of ["old", "new"] as const) {
    await store.append(runId, [answered(`${runId}:asked`, "1"), closed(runId, "asked"), ended], 1002);
    await sign(runId);
  }
  expect(await store.archive({ before: 1003 })).toBe(2);
  await store.create({ runId: "last", workflow: "call", version: "1.0.0", startKey: "last" }, started("last"), 3000);
  const voted = [opened("last", "asked", { quorum: 2 }), answered("last:asked", "2")];
  await store.append("last", [...voted, finishedWith(larger), ended], 3001, undefined, [larger]);
  await sign("last");
  await store.close();
  copyStore(made, file);
}

function copyStore(from: string, to: string): void {
  for (const part of ["", "-wal", "-archive", "-archive-wal"])
    if (existsSync(`${from}${part}`)) copyFileSync(`${from}${part}`, `${to}${part}`);
}

/** What verifying says, and that the files were left as they were. */
async function proven(file: string, withKey: string | undefined = key): Promise<StoreVerdict> {
  const before = bytesOf(file);
  const journals = await openStoredJournals({ file });
  try {
    return verifyStoredJournals(journals, withKey === "" ? {} : { key: withKey });
  } finally {
    await journals.close();
    expect(bytesOf(file)).toEqual(before);
  }
}

const bytesOf = (file: string) =>
  ["", "-wal", "-archive", "-archive-wal"].map((part) =>
    existsSync(`${file}${part}`)
      ? createHash("sha256")
          .update(readFileSync(`${file}${part}`))
          .digest("hex")
      : "",
  );

describe.each(drivers)("over %s", (driver) => {
  const change = (file: string, sql: string) => {
    const connection = loadDriver(driver).connect(file);
    connection.exec(sql);
    connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    connection.close();
  };

  it("every run is proven, the archive included, and nothing in the store is changed", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    await filled(file, driver);
    const verdict = await proven(file);
    expect(verdict).toMatchObject({ verdict: "unaltered", runs: 4, unsigned: [], head: { runId: "last" } });
    expect(await proven(file, "")).toMatchObject({ verdict: "consistent", runs: 4 });
    expect(await proven(file, "another key")).toMatchObject({
      verdict: "altered",
      reason: "the signature of head number 1 does not fit the key",
    });
  });

  it("what a process wrote and could not sign is consistent, and named", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    await filled(file, driver);
    const store = await openSqliteStore({ file, driver });
    await store.append("open", [decided("three", 3)], 4000);
    expect(await troubleOf(openStoredJournals({ file }))).toBe("owned");
    const backup = `${file}.backup`;
    await store.backup(backup);
    expect(await proven(backup)).toMatchObject({ verdict: "consistent", unsigned: [{ runId: "open", from: 5 }] });
    await store.close();
  });

  it.each<[string, string, object]>([
    [
      "an entry that was changed",
      "UPDATE entries SET text = replace(text, '\"value\":2', '\"value\":3') WHERE place = 3000004",
      { runId: "open", seq: 4, reason: "entry 4 was changed" },
    ],
    [
      "the first of several",
      "UPDATE entries SET text = text || ' ' WHERE place IN (3000002, 3000003, 4000001)",
      { runId: "open", seq: 2 },
    ],
    ["an entry that was removed", "DELETE FROM entries WHERE place = 3000002", { runId: "open", seq: 2 }],
    ["an end that was cut off", "DELETE FROM entries WHERE place = 3000004", { runId: "open", seq: 4 }],
    [
      "a run that was removed",
      "DELETE FROM runs WHERE number = 3; DELETE FROM entries WHERE place / 1000000 = 3",
      { reason: /number 3 is missing/ },
    ],
    [
      "the last run, of which a signed head is left",
      "DELETE FROM runs WHERE number = 4; DELETE FROM entries WHERE place / 1000000 = 4",
      { runId: "last", reason: "a signed head names a run that is gone" },
    ],
    ["a run that is not listed any more", "DELETE FROM runs WHERE number = 4", { reason: /does not name it/ }],
    [
      "runs that were swapped",
      "UPDATE runs SET run_id = 'x' WHERE number = 3; UPDATE runs SET run_id = 'open' WHERE number = 4; UPDATE runs SET run_id = 'last' WHERE number = 3",
      { runId: "last", seq: 1 },
    ],
    ["a head that was removed", "DELETE FROM heads WHERE number = 2", { reason: "signed head number 2 is missing" }],
    [
      "a head that was removed, the others moved up",
      "DELETE FROM heads WHERE number = 2; UPDATE heads SET number = number - 1 WHERE number > 2",
      { reason: "signed head number 2 does not follow the one before it" },
    ],
    ["a head that was changed", "UPDATE heads SET hash = 'x' WHERE number = 4", { runId: "old", seq: 7 }],
    ["a blob that was changed", "UPDATE blobs SET text = text || ' '", { runId: "last", seq: 4 }],
    ["a blob that is gone", "DELETE FROM blobs", { runId: "last", seq: 4, reason: /is missing/ }],
    [
      "a question that was changed",
      "UPDATE requests SET request = replace(request, 'Please', 'Do not') WHERE token = 'open:asked'",
      { runId: "open", seq: 3, reason: /something else than entry 3 asked/ },
    ],
    ["a question that is called answered", "UPDATE requests SET is_open = 0", { runId: "open", seq: 3 }],
    ["an end that is denied", "UPDATE runs SET state = 'ready' WHERE number = 4", { runId: "last" }],
    ["another start key", "UPDATE runs SET start_key = 'z' WHERE number = 3", { runId: "open", seq: 1 }],
  ])("shows %s", async (_what, sql, expected) => {
    const file = join(temporaryFolder(), "runs.sqlite");
    await filled(file, driver);
    change(file, sql);
    const { reason, ...place } = expected as { reason?: string | RegExp };
    expect(await proven(file)).toMatchObject({
      verdict: "altered",
      ...place,
      ...(reason === undefined ? {} : { reason: expect.stringMatching(reason) }),
    });
  });

  it("shows an archived entry that was changed, and an archive that is gone", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    await filled(file, driver);
    copyFileSync(file, `${file}.without`);
    expect(await proven(`${file}.without`)).toMatchObject({ verdict: "altered", runId: "old", seq: 1 });
    change(`${file}-archive`, "UPDATE entries SET text = replace(text, 'yes', 'not') WHERE place = 1000005");
    expect(await proven(file)).toMatchObject({ verdict: "altered", runId: "old", seq: 5 });
  });

  it("shows an archived blob that was changed", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    await filled(file, driver);
    change(`${file}-archive`, "UPDATE blobs SET text = text || ' '");
    expect(await proven(file)).toMatchObject({ verdict: "altered", runId: "new", seq: 5 });
  });

  it("finds any single change of any cell that is proven, and any row that is gone or there twice", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    await filled(file, driver);
    const cells = {
      entries: ["place", "hash", "text"],
      heads: ["number", "run_id", "seq", "hash", "before", "signature"],
      blobs: ["hash", "text"],
      requests: ["token", "run", "is_open", "request"],
      runs: ["number", "run_id", "workflow", "version", "start_key"],
    };
    const altered = fc.oneof(
      ...Object.entries(cells).flatMap(([table, columns]) => [
        fc.record({ row: fc.nat(), column: fc.constantFrom(...columns) }).map(({ row, column }) => {
          const isNumber = ["place", "number", "seq", "run"].includes(column);
          const value =
            column === "is_open" ? "1 - is_open" : isNumber ? `${column} + 7000000` : `substr(${column}, 2) || 'x'`;
          return `UPDATE ${table} SET ${column} = ${value} WHERE rowid = (SELECT rowid FROM ${table} ORDER BY rowid LIMIT 1 OFFSET ${row} % (SELECT count(*) FROM ${table}))`;
        }),
        fc
          .nat()
          .map(
            (row) =>
              `DELETE FROM ${table} WHERE rowid = (SELECT rowid FROM ${table} ORDER BY rowid LIMIT 1 OFFSET ${row} % (SELECT count(*) FROM ${table}))`,
          ),
      ]),
      fc.constant("INSERT INTO entries SELECT place + 1, hash, text FROM entries WHERE place = 3000004"),
      fc.constant(
        "INSERT INTO heads SELECT number + 1, run_id, seq, hash, before, signature FROM heads WHERE number = 6",
      ),
      fc.constant("INSERT INTO blobs SELECT hash || 'x', run, text FROM blobs"),
    );
    let copies = 0;
    await fc.assert(
      fc.asyncProperty(altered, async (sql) => {
        copies += 1;
        const copy = `${file}.${copies}`;
        copyStore(file, copy);
        change(copy, sql);
        // The last head that was signed may be cut off; then the run's end is not signed any more, and that is said.
        expect((await proven(copy)).verdict, sql).not.toBe("unaltered");
      }),
      { numRuns: 80 },
    );
  });

  it("follows a question that went on to another role", async () => {
    const file = join(temporaryFolder(), "runs.sqlite");
    const store = await openSqliteStore({ file, driver });
    await store.create({ runId: "a", workflow: "call", version: "1.0.0", startKey: "a" }, started("a"), 1);
    await store.append("a", [opened("a", "asked"), escalated("a", "asked")], 2);
    await store.close();
    const provenNow = async () => {
      const journals = await openStoredJournals({ file });
      const verdict = verifyStoredJournals(journals);
      await journals.close();
      return verdict;
    };
    expect(await provenNow()).toMatchObject({ verdict: "consistent", entries: 3 });
    change(file, `UPDATE requests SET request = replace(request, '"escalatedTo":"', '"escalatedTo":"not-')`);
    expect(await provenNow()).toMatchObject({ verdict: "altered", runId: "a", seq: 2 });
  });

  it("says what a file is that is no store, is damaged, or is not there", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "runs.sqlite");
    expect(await troubleOf(openStoredJournals({ file }))).toBe("cannot open");
    writeFileSync(file, "no database at all, just words that go on for a while");
    const refused = await openStoredJournals({ file }).catch((error: Error) => error.message);
    expect(refused).toContain(`"${file}"`);
    writeFileSync(file, "");
    expect(await troubleOf(openStoredJournals({ file }))).toBe("not a store");
    expect(readdirSync(folder).filter((name) => name.includes("proof"))).toEqual([]);
  });
});
