import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDriver, openSqliteStore } from "@msp/engine-sqlite";
import type { EvidencePack } from "@msp/workflows/run";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportRun } from "../../src/commands/export.ts";
import { runShow } from "../../src/commands/run-show.ts";
import { verify } from "../../src/commands/verify.ts";
import { createEvidenceBench, type EvidenceBench } from "../support/evidence-bench.ts";

let bench: EvidenceBench;
// A key that an earlier command left in the folder the tests are started in must not be found.
const home = process.cwd();
beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), "msp-evidence-"))));
afterEach(() => process.chdir(home));

beforeEach(async () => {
  bench = await createEvidenceBench();
});
afterEach(() => bench.close());

const show = (run: string, options: { readonly json?: boolean; readonly workflows?: [] } = {}) =>
  bench.call((context) => runShow(context, run, { state: bench.state, all: false }), options);
const exporting = (
  run: string,
  more: { out?: string; as?: "both" | "markdown" | "json"; replace?: boolean } = {},
  key?: string,
) =>
  bench.call(
    (context) =>
      exportRun(context, run, { state: bench.state, out: bench.file("out"), as: "both", replace: false, ...more }),
    key === undefined ? {} : { key },
  );
const verifying = (file?: string, key?: string, json = false) =>
  bench.call((context) => verify(context, file, { state: file === undefined ? bench.state : undefined }), {
    json,
    ...(key === undefined ? {} : { key }),
  });
/** Verifies what was exported of a run, and compares it with a state file. */
const comparing = (runId: string, { state = bench.state, json = false } = {}) =>
  bench.call((context) => verify(context, bench.file(`out/evidence-${runId}.json`), { state }), { json });
const packIn = (runId: string) =>
  JSON.parse(readFileSync(bench.file(`out/evidence-${runId}.json`), "utf8")) as EvidencePack;
const change = (sql: string) => {
  const connection = loadDriver().connect(bench.state);
  connection.exec(sql);
  connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  connection.close();
};

describe("a run that is shown", () => {
  it("says whose turn it is, since when, until when, and the very command that goes on", async () => {
    const runId = await bench.begin("first");
    await bench.release();
    const { out, code } = await show(runId);
    expect(code).toBe(0);
    expect(out).toContain(`Take a ticket in hand 1.0.0 · run ${runId}`);
    expect(out).toMatch(/customer +company 174/);
    expect(out).toMatch(/started .* by Terry Hale, for "first"/);
    expect(out).toMatch(/state +waiting, since Mon 30 Nov 2026 14:00/);
    expect(out.replace(/\s+/g, " ")).toContain(
      "→ waits for Technician: Agree on a way (since Mon 30 Nov 2026 14:00; next reminder Mon 30 Nov 2026 15:00)",
    );
    expect(out).toContain("Give the answer with --value JSON");
    expect(out).toMatch(/\{ "way": "by phone" \| "by mail" \}/);
    expect(out).toContain(`msp answer ${runId} --state ${bench.state}`);
    expect(out).toContain(`msp resume ${runId}`);
  });

  it("tells what was done and said, names the branch that ran, and ends with what is left to do", async () => {
    const runId = await bench.begin("first");
    await bench.finish(runId);
    await bench.release();
    const { out } = await show(runId.slice(0, 6));
    expect(out).toContain("☑ answered   Terry Hale, by mail: Agree on a way");
    expect(out).toContain("Write to them");
    expect(out).not.toContain("Call them");
    expect(out).toMatch(/✔ verified +Set the ticket to "in progress" \(Autotask, ticket/);
    expect(out).not.toMatch(/· read/);
    expect(out).toMatch(/state +succeeded/);
    expect(out).toContain(`msp export ${runId}`);
    expect(out).not.toContain("msp resume");
  });

  it("is data with --json, and goes by places where its definition is not known", async () => {
    const runId = await bench.begin("first");
    await bench.release();
    const told = JSON.parse((await show(runId, { json: true })).out) as {
      next: unknown;
      turns: string[];
      timeline: unknown[];
    };
    expect(told).toMatchObject({
      kind: "run",
      runId,
      title: "Take a ticket in hand",
      outcome: "waiting",
      company: "174",
      zone: "Etc/UTC",
      startedBy: { name: "Terry Hale" },
      next: [{ command: `msp answer ${runId} --state ${bench.state}` }, {}, {}],
    });
    expect(told.timeline[0]).toMatchObject({ seq: 1, word: "started" });
    const { out } = await show(runId, { workflows: [] });
    expect(out.replace(/\s+/g, " ")).toContain('because version 1.0.0 of "progressing" is not registered here');
  });

  it("is refused by name when there is none", async () => {
    await bench.begin("first");
    await bench.release();
    expect(await show("nothing")).toMatchObject({
      code: 2,
      error: expect.stringContaining('There is no run "nothing"'),
    });
  });
});

describe("at the shell", () => {
  it("a run is shown, exported and proven, by the options every command has", async () => {
    const runId = await bench.begin("first");
    await bench.release();
    const state = ["--state", bench.state];
    const shown = await bench.msp(["run", "show", runId, ...state, "--all"]);
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining(`run ${runId}`) });
    expect(JSON.parse((await bench.msp(["--json", "run", "show", runId, ...state])).out)).toMatchObject({ runId });
    const out = bench.file("shell");
    const exported = await bench.msp(["export", runId, ...state, "--out", out, "--json"]);
    const { files } = JSON.parse(exported.out) as { files: readonly string[] };
    expect(files.map((file) => file.slice(out.length + 1))).toEqual([`evidence-${runId}.md`, `evidence-${runId}.json`]);
    expect(await bench.msp(["verify", files[1] ?? ""])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^unaltered/),
    });
    expect(await bench.msp(["verify", ...state])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^unaltered: 1 run/),
    });
    expect((await bench.msp(["run", "--help"])).out).toContain("show");
  });
});

describe("evidence that is exported", () => {
  it("is a page and data that prove each other, and is never written over silently", async () => {
    const runId = await bench.begin("first");
    await bench.finish(runId);
    await bench.release();
    const first = await exporting(runId);
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/unaltered: \d+ entries, head/) });
    const pack = packIn(runId);
    const page = readFileSync(bench.file(`out/evidence-${runId}.md`), "utf8");
    const head = pack.journal.entries.at(-1)?.hash ?? "";
    expect(page).toContain(head);
    expect(page).toContain("said **approve** to plan");
    expect(page).toMatch(
      /\| Set the ticket to "in progress" \| Autotask, ticket .* \| status: new → in-progress \| status: In Progress \| verified \|/,
    );
    expect(pack.sop.text).toContain("# Take a ticket in hand");
    expect(pack.writes.map(({ title, before }) => [title, before])).toEqual([
      ['Set the ticket to "in progress"', { status: "new" }],
      ["Add an internal note to the ticket", undefined],
    ]);
    const verdict = await verifying(bench.file(`out/evidence-${runId}.json`));
    expect(verdict).toMatchObject({ code: 0, out: expect.stringContaining(head) });
    expect(verdict.out).toContain("unaltered");
    expect(await exporting(runId)).toMatchObject({
      code: 2,
      error: expect.stringMatching(/exists already.*--replace/),
    });
    expect(await exporting(runId, { replace: true })).toMatchObject({ code: 0 });
  });

  it("of a run that goes on says so, and of one form goes into the file that is named", async () => {
    const runId = await bench.begin("first");
    await bench.release();
    const out = bench.file("acme.md");
    expect(await exporting(runId, { out, as: "markdown" })).toMatchObject({
      code: 0,
      out: expect.stringContaining("The run goes on"),
    });
    expect(readFileSync(out, "utf8")).toContain("**This run goes on.**");
    expect(existsSync(bench.file("acme.json"))).toBe(false);
    expect(await exporting(runId, { out: bench.file("two.json") })).toMatchObject({
      code: 2,
      error: expect.stringMatching(/Both forms do not fit/),
    });
  });

  it("works for archived runs, and from the host while it owns the file", async () => {
    const runId = await bench.begin("first");
    await bench.finish(runId);
    expect(await bench.desk().archive({ before: Number.MAX_SAFE_INTEGER })).toBe(1);
    await bench.whileServed(async () => {
      expect(await exporting(runId)).toMatchObject({ code: 0 });
      expect(await verifying()).toMatchObject({ code: 0, out: expect.stringMatching(/^unaltered: 1 run/) });
    });
    expect(packIn(runId).run.isOver).toBe(true);
  });

  it("that was changed is named, and a changed journal is not exported at all", async () => {
    const runId = await bench.begin("first");
    await bench.finish(runId);
    await bench.release();
    await exporting(runId);
    const file = bench.file(`out/evidence-${runId}.json`);
    const pack = packIn(runId);
    const forged = bench.file("forged.json");
    writeFileSync(forged, readFileSync(file, "utf8").replaceAll('"In Progress"', '"Complete"'));
    expect(await verifying(forged)).toMatchObject({
      code: 1,
      out: expect.stringMatching(new RegExp(`ALTERED at run ${runId}, entry \\d+`)),
    });
    writeFileSync(forged, JSON.stringify({ ...pack, timeline: [] }));
    expect(await verifying(forged, "")).toMatchObject({ code: 1, out: expect.stringContaining("seal does not fit") });
    change(`UPDATE entries SET text = replace(text, '"In Progress"', '"Complete"')`);
    expect(await exporting(runId, { replace: true })).toMatchObject({
      code: 1,
      error: expect.stringMatching(/was not exported, because its journal does not hold: entry \d+/),
    });
  });
});

describe("a state file that is verified", () => {
  const bytes = () => createHash("sha256").update(readFileSync(bench.state)).digest("hex");

  it("is unaltered with the key, consistent without, and not changed by it; no credential is needed", async () => {
    const first = await bench.begin("first");
    const second = await bench.begin("second");
    await bench.finish(first);
    await bench.release();
    const before = bytes();
    expect((await verifying()).out).toMatch(
      /^unaltered: 2 runs, \d+ entries, the archive included\n {2}Signed last: run/,
    );
    expect((await verifying(undefined, "")).out).toMatch(/^consistent: 2 runs[\s\S]*Without the signing key/);
    expect((await verifying(bench.state)).out).toMatch(/^unaltered: 2 runs/);
    expect(JSON.parse((await verifying(undefined, undefined, true)).out)).toMatchObject({ kind: "state", runs: 2 });
    expect(bytes()).toBe(before);
    change(`UPDATE entries SET text = replace(text, 'second', 'third') WHERE place = 2000001`);
    expect(await verifying()).toMatchObject({
      code: 1,
      out: `ALTERED at run ${second}, entry 1: entry 1 was changed.`,
    });
  });

  it("of a run that is still kept is compared with the state file, entry by entry, from the host as well", async () => {
    const runId = await bench.begin("first");
    await bench.whileServed(async () => {
      expect(await exporting(runId, { as: "json" })).toMatchObject({ code: 0 });
      expect(await comparing(runId)).toMatchObject({
        code: 0,
        out: expect.stringContaining(`agrees with "${bench.state}": the same entries to the end`),
      });
    });

    await bench.finish(runId);
    await bench.release();
    const grown = await comparing(runId, { json: true });
    const { comparedWith } = JSON.parse(grown.out) as { comparedWith: { agrees: boolean; more: number } };
    expect({ code: grown.code, agrees: comparedWith.agrees }).toEqual({ code: 0, agrees: true });
    expect(comparedWith.more).toBeGreaterThan(0);
    expect((await comparing(runId)).out).toMatch(/entries have followed since/);

    const itself = await bench.call((context) => verify(context, bench.state, { state: bench.state }));
    expect(itself).toMatchObject({ code: 2, error: expect.stringContaining("is a state file itself") });
  });

  it("of a run the state file holds less of, otherwise, or not at all disagrees with it", async () => {
    const runId = await bench.begin("first");
    const before = bench.file("before.sqlite");
    await bench.desk().backup(before);
    await bench.finish(runId);
    const empty = bench.file("empty.sqlite");
    await (await openSqliteStore({ file: empty })).close();
    await bench.release();
    await exporting(runId, { as: "json" });
    expect(await comparing(runId, { state: before })).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /DISAGREES .*ends after entry \d+: it is older than what was exported, or was cut off/,
      ),
    });
    expect((await comparing(runId, { state: empty })).out).toMatch(/DISAGREES .*the state file has no run/);
    change("UPDATE entries SET text = replace(text, 'Terry Hale', 'Tarry Hale')");
    expect(await comparing(runId)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/DISAGREES .*the state file itself was altered at run/),
    });
  });

  it("that is not there, or is no proof at all, is said in words", async () => {
    await bench.release();
    const nowhere = await bench.call((context) => verify(context, undefined, { state: bench.file("nowhere.sqlite") }));
    expect(nowhere).toMatchObject({ code: 2, error: expect.stringMatching(/no state file .*nowhere\.sqlite/) });
    writeFileSync(bench.file("page.md"), "# Evidence");
    expect(await verifying(bench.file("page.md"))).toMatchObject({
      code: 2,
      error: expect.stringMatching(/Verify the JSON/),
    });
    writeFileSync(bench.file("other.json"), "{}");
    expect(await verifying(bench.file("other.json"))).toMatchObject({
      code: 2,
      error: expect.stringMatching(/not a journal/),
    });
  });
});
