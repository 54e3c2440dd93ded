import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { loadDriver } from "@msp/engine-sqlite";
import { StorageError } from "@msp/workflows/run";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { explainFailure } from "../src/explain-failure.ts";
import { holdState } from "./support/held-state.ts";
import { createLiveBench, type LiveBench, openEntry } from "./support/live-bench.ts";
import { useTemporaryFolder } from "./support/temporary-folder.ts";

const day = 24 * 60 * 60 * 1000;
useTemporaryFolder();
let bench: LiveBench;
let state: string;
beforeEach(async () => {
  bench = await createLiveBench();
  state = bench.file("runs.sqlite");
});
afterEach(() => bench.close());

const run = (...more: readonly string[]) =>
  bench.msp(["run", "remove-contact", "--yes", "--input", JSON.stringify(openEntry), ...more]);
const notes = () =>
  bench.sandbox.autotask.state.find("TicketNotes").map(({ title, description }) => `${title} ${description}`);
const tickets = () => bench.sandbox.autotask.state.find("Tickets", { title: "Remove Sam Porter" });
const archivable = () => bench.file("runs.sqlite-archive");
/** Changes a file behind everybody's back. */
function change(file: string, sql: string): void {
  const connection = loadDriver().connect(file);
  connection.exec(sql);
  connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  connection.close();
}

describe("backup", () => {
  it("copies and checks, with a host running or without, and never replaces a file", async () => {
    expect((await run()).code).toBe(3);
    const alone = await bench.msp(["backup", "--to", bench.file("alone.sqlite")]);
    expect(alone).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Backed up to .*alone\.sqlite \(\d+\.\d KB\)\.\n {2}1 run, 1 of them open, \d+ entries; every chain was followed to its end: unaltered\.$/,
      ),
    });
    const host = await holdState(bench);
    const served = await bench.msp(["--json", "backup", "--to", bench.file("served.sqlite")]);
    expect(JSON.parse(served.out)).toMatchObject({
      kind: "backup",
      from: state,
      file: bench.file("served.sqlite"),
      runs: 1,
      open: 1,
      verdict: "unaltered",
    });
    const before = readFileSync(bench.file("served.sqlite"));
    const again = await bench.msp(["backup", "--to", bench.file("served.sqlite")]);
    expect(again).toMatchObject({
      code: 1,
      out: "",
      error: expect.stringMatching(/exists already; a backup never replaces a file/),
    });
    expect(readFileSync(bench.file("served.sqlite"))).toEqual(before);
    await host.close();
    expect(await bench.msp(["backup", "--to", bench.file("nowhere/b.sqlite")])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/The folder ".*nowhere" does not exist\. Create it first/),
    });
  });

  it("is not called one when a journal in it was altered", async () => {
    await run();
    change(
      state,
      `UPDATE entries SET text = replace(text, '"kind":"decided"', '"kind":"decided" ') WHERE place = 1000003`,
    );
    const refused = await bench.msp(["backup", "--to", bench.file("b.sqlite")]);
    expect(refused).toMatchObject({
      code: 1,
      out: "",
      error: expect.stringMatching(/b\.sqlite" cannot be relied on: run [0-9a-f]+, entry 3: entry 3 was changed/),
    });
  });
});

describe("restore", () => {
  it("puts the backup in place, keeps what was there, and writes nothing a second time", async () => {
    await run();
    await bench.msp(["backup", "--to", bench.file("b.sqlite")]);
    const answers = ["--answers", bench.file("answers.json")];
    expect((await run(...answers)).code).toBe(0);
    const [notesBefore, ticketsBefore] = [notes(), tickets().length];
    expect(ticketsBefore).toBe(1);
    expect(notesBefore.length).toBeGreaterThan(4);

    const restored = await bench.msp(["restore", bench.file("b.sqlite"), "--replace"]);
    expect(restored.code).toBe(0);
    expect(restored.out).toMatch(/^Restored .*runs\.sqlite from .*b\.sqlite\.\n {2}1 run, 1 of them open/);
    expect(restored.out).toMatch(/Before it is sent it is looked up in the\n\s+service/);
    const kept = /kept in (.*)\.\n/.exec(restored.out)?.[1] ?? "";
    expect(existsSync(kept)).toBe(true);
    expect(await bench.msp(["runs", "--all", "--state", kept])).toMatchObject({
      out: expect.stringMatching(/succeeded/),
    });

    // What can be looked up is found; what cannot, such as a mail, is asked about instead of being sent again.
    const mails = bench.sandbox.smtp.mails.length;
    const resumed = await run(...answers);
    expect(resumed.code).toBe(3);
    expect(resumed.out).toMatch(/looked +Note the authority on the ticket: adopted \(found 1\)/);
    expect(resumed.out).toMatch(
      /\? unknown +Let the service desk send[\s\S]*the mail was not seen, which does not prove/,
    );
    expect(tickets()).toHaveLength(ticketsBefore);
    expect(notes()).toEqual(notesBefore);
    expect(bench.sandbox.smtp.mails).toHaveLength(mails);
  });

  it("refuses what it must not do, and leaves everything as it was", async () => {
    await run();
    const backup = bench.file("b.sqlite");
    await bench.msp(["backup", "--to", backup]);
    const before = readdirSync(bench.folder).sort();
    const restore = (...more: readonly string[]) => bench.msp(["restore", ...more]);

    expect(await restore(backup)).toMatchObject({
      code: 2,
      error: expect.stringMatching(/There are runs in ".*runs\.sqlite" already; nothing was changed\. With --replace/),
    });
    expect(await restore(bench.file("none.sqlite"), "--replace")).toMatchObject({
      code: 2,
      error: expect.stringMatching(/There is no backup ".*none\.sqlite"/),
    });
    expect(await restore(state, "--replace")).toMatchObject({
      code: 2,
      error: expect.stringMatching(/is the state file itself/),
    });
    expect(await restore(bench.file("tenant.json"), "--replace")).toMatchObject({
      code: 1,
      error: expect.stringMatching(/tenant\.json" is no database/),
    });
    const { error } = await restore(bench.file("tenant.json"), "--replace");
    expect(error).toMatch(/Nothing was changed; take another backup\.$/);
    expect(error).not.toContain("msp restore");
    const host = await holdState(bench);
    expect(await restore(backup, "--replace")).toMatchObject({
      code: 1,
      error: expect.stringMatching(/runs\.sqlite" is owned by .*Talk to the running host, or stop it first/),
    });
    await host.close();
    change(backup, "DELETE FROM entries WHERE place = 1000005");
    expect(await restore(backup, "--replace")).toMatchObject({
      code: 1,
      error: expect.stringMatching(/cannot be relied on: run [0-9a-f]+, entry 5/),
    });
    expect(
      readdirSync(bench.folder)
        .filter((name) => !/-(owner|wal|shm)$/.test(name))
        .sort(),
    ).toEqual(before.filter((name) => !/-(owner|wal|shm)$/.test(name)));
    expect(await bench.msp(["runs"])).toMatchObject({ code: 0, out: expect.stringMatching(/remove-contact/) });
  });

  it("starts a machine anew: into a file that is not there yet", async () => {
    await run();
    await bench.msp(["backup", "--to", bench.file("b.sqlite")]);
    const other = bench.file("other.sqlite");
    const restored = await bench.msp(["--json", "restore", bench.file("b.sqlite"), "--state", other]);
    expect(JSON.parse(restored.out)).toMatchObject({
      kind: "restored",
      file: other,
      runs: 1,
      open: 1,
      epoch: { number: 1 },
    });
    expect(JSON.parse(restored.out)).not.toHaveProperty("kept");
    expect(await bench.msp(["runs", "--state", other])).toMatchObject({ out: expect.stringMatching(/remove-contact/) });
  });
});

describe("archive", () => {
  it("moves what ended long ago, makes the file smaller, and names what stays", async () => {
    await run("--answers", bench.file("answers.json"));
    const { requestedBy: _requestedBy, ...input } = openEntry;
    const open = await bench.msp([
      "--json",
      "run",
      "remove-contact",
      "--yes",
      "--input",
      JSON.stringify({ ...input, requestedBy: openEntry.requestedBy, urgency: "immediate" }),
    ]);
    expect(open.code).toBe(3);
    await bench.clock.sleep(100 * day);

    const full = statSync(state).size;
    const archived = await bench.msp(["archive", "--older-than", "90 days"]);
    expect(archived.code).toBe(0);
    expect(archived.out).toMatch(
      /^Moved 1 run that ended before .* to .*runs\.sqlite-archive; they can be read as before\./,
    );
    expect(archived.out).toMatch(/runs\.sqlite had [\d.]+ KB and has [\d.]+ KB now\./);
    expect(archived.out).toMatch(
      /1 run begun before that stays, because it is still open:\n {2}[0-9a-f]{16} {2}remove-contact, since/,
    );
    expect(statSync(state).size).toBeLessThan(full);
    expect(existsSync(archivable())).toBe(true);

    const nothing = await bench.msp(["--json", "archive", "--before", "2026-11-01"]);
    expect(JSON.parse(nothing.out)).toMatchObject({ kind: "archived", moved: 0, stay: [] });
    // The archive belongs to the backup, and is checked with it.
    const backup = await bench.msp(["backup", "--to", bench.file("b.sqlite")]);
    expect(backup.out).toMatch(
      /2 runs, 1 of them open.*(?:unaltered|consistent)[\s\S]*Archived runs are in .*b\.sqlite-archive/,
    );
  });

  it.each([
    [[], /either --before 2026-08-01, or --older-than "90 days"/],
    [["--before", "2026-08-01", "--older-than", "90 days"], /either --before/],
    [["--before", "August"], /--before "August" is not a day\. Write it as 2026-08-01/],
    [["--before", "2026-02-30"], /--before "2026-02-30" is not a day/],
    [["--before", "2027-01-01"], /lies in the future/],
    [["--older-than", "90 business days"], /is not an age\. Write it as "90 days"/],
    [["--older-than", "long"], /is not an age/],
  ] as const)("archive %j is called wrongly", async (given, error) => {
    await run();
    expect(await bench.msp(["archive", ...given])).toMatchObject({
      code: 2,
      out: "",
      error: expect.stringMatching(error),
    });
    expect(existsSync(archivable())).toBe(false);
  });
});

it("a full disk is said in one sentence with what to do, and that nothing is lost", () => {
  const full = new StorageError('There is no room for "runs.sqlite". Make room on its disk, then start again.', "full");
  expect(explainFailure(full, new AbortController().signal)).toEqual({
    code: 1,
    text: 'There is no room for "runs.sqlite". Make room on its disk, then start again. Nothing was sent after that and nothing is lost: with room again, call the command once more.',
  });
});
