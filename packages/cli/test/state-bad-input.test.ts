import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { loadDriver, openSqliteStore, restoreSqliteStore } from "@msp/engine-sqlite";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createSimulatedClock } from "../src/host/simulated-clock.ts";
import { holdState } from "./support/held-state.ts";
import { createLiveBench, type LiveBench, openEntry } from "./support/live-bench.ts";
import { msp } from "./support/msp.ts";
import { useTemporaryFolder } from "./support/temporary-folder.ts";

const hour = 60 * 60 * 1000;
useTemporaryFolder();
let bench: LiveBench;
let state: string;
let runId: string;
const input = JSON.stringify(openEntry);

/** One run that waits for the office to confirm the authority. */
beforeEach(async () => {
  bench = await createLiveBench();
  state = bench.file("runs.sqlite");
  const begun = await bench.msp(["--json", "run", "remove-contact", "--yes", "--input", input]);
  expect(begun.code).toBe(3);
  runId = (JSON.parse(begun.out.split("\n").at(-1) ?? "") as { runId: string }).runId;
});
afterEach(() => bench.close());

/** Every command that meets the state file, but for the one that mends it. */
const commands = () => [
  ["runs"],
  ["answer", runId, "--value", "retry"],
  ["cancel", runId, "--reason", "a test"],
  ["resume"],
  ["run", "remove-contact", "--yes", "--input", input],
  ["backup", "--to", bench.file("b.sqlite")],
  ["archive", "--older-than", "90 days"],
  ["serve", "--once", "--yes"],
  ["run", "show", runId],
  ["export", runId, "--out", bench.file("evidence")],
  ["verify", "--state", state],
];
const sql = (statements: string) => {
  const connection = loadDriver().connect(state);
  connection.exec(statements);
  connection.close();
};
const openRequest = async () => {
  const listed = await bench.msp(["runs", "--json"]);
  return (JSON.parse(listed.out.split("\n")[0] ?? "") as { requests: { token: string }[] }).requests[0]?.token ?? "";
};
const authority = {
  requesterHolds: ["primary"],
  concernedHolds: [],
  identityConfirmedBy: "called back",
  evidence: "the record",
};
const office = ["--as", "jordan.avery@example.com=Jordan Avery"];

describe("a state file", () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      "that is a text",
      () => writeFileSync(state, "Call Acme Dental back.\n".repeat(300)),
      /runs\.sqlite" is no database, or a damaged one\..*msp restore BACKUP --replace/,
    ],
    [
      "that was cut short",
      () => truncateSync(state, 5000),
      /runs\.sqlite" was cut short: it has 5000 bytes of.*Keep it.*msp restore/,
    ],
    [
      "that is damaged inside",
      () =>
        writeFileSync(
          state,
          Buffer.concat([readFileSync(state).subarray(0, 4096), Buffer.alloc(statSync(state).size - 4096, 0xa5)]),
        ),
      /runs\.sqlite" is damaged\. Keep it.*msp restore/,
    ],
    [
      "of a newer version",
      () => sql("PRAGMA user_version = 99"),
      /runs\.sqlite" was written by a newer version.*Update the package; the file has not been touched/,
    ],
    [
      "of another program",
      () => {
        rmSync(state);
        sql("CREATE TABLE calls (who TEXT)");
      },
      /runs\.sqlite" is a database of another program\. Give another file/,
    ],
    [
      "in the place of which there is a folder",
      () => {
        rmSync(state);
        mkdirSync(state);
      },
      /runs\.sqlite.*(cannot be opened|cannot be used)/,
    ],
    [
      "beside which nothing can be written",
      () => {
        rmSync(`${state}-owner`, { force: true });
        // Not even the administrator, whom no mode of a folder stops, can write a file where a folder is.
        mkdirSync(`${state}-owner`);
      },
      /runs\.sqlite-owner" cannot be opened\. See that its folder exists and that this user may write there/,
    ],
    [
      "that another process owns without answering",
      async () => {
        const store = await openSqliteStore({ file: state });
        onTestFinished(() => store.close());
      },
      /runs\.sqlite" is owned by (another process that does not answer|this process)/,
    ],
  ])("%s stops every command with what to do, and nothing is sent or changed", async (_name, ruin, expected) => {
    await ruin();
    const sent = bench.sandbox.autotask.ledger.length;
    const before = statSync(state).isFile() ? readFileSync(state) : undefined;
    for (const command of commands()) {
      // What only reads a copy needs to write nothing beside it.
      if (command[0] === "verify" && existsSync(`${state}-owner`) && statSync(`${state}-owner`).isDirectory()) continue;
      const stopped = await bench.msp(command);
      const text = `${command[0]}: ${stopped.error}`;
      expect(stopped.code, text).toBe(1);
      expect(stopped.error, text).toMatch(expected);
      expect(stopped.error, text).not.toMatch(/fault of msp|\n\s+at /);
    }
    expect(bench.sandbox.autotask.ledger).toHaveLength(sent);
    if (before) expect(readFileSync(state)).toEqual(before);
    expect(existsSync(bench.file("b.sqlite"))).toBe(false);
  });

  it("that is not there is looked for nowhere else; what drives runs says which folder is missing", async () => {
    for (const command of commands()) {
      const drives = ["run", "resume", "serve"].includes(command[0] ?? "") && command[1] !== "show";
      const missing = await bench.msp([...command, "--state", bench.file("nowhere/runs.sqlite")]);
      expect(missing.error, command[0]).toMatch(
        drives
          ? /The folder ".*nowhere" does not exist\. Create it, or give another file/
          : /(there is no|there is neither a) state file ".*nowhere/,
      );
      expect(missing.code, command[0]).toBe(drives ? 1 : 2);
    }
    // A file where a folder should be.
    const inFile = await bench.msp([
      "run",
      "remove-contact",
      "--yes",
      "--input",
      input,
      "--state",
      `${bench.tenantFile}/runs.sqlite`,
    ]);
    expect(inFile).toMatchObject({
      code: 1,
      error: expect.stringMatching(/cannot be opened\. See that its folder exists/),
    });
    expect(await bench.msp(["backup", "--to", `${bench.tenantFile}/b.sqlite`])).toMatchObject({
      code: 1,
      error: expect.stringMatching(
        /b\.sqlite" cannot be used\. What should be a folder on the way to it is a file\. Name another place/,
      ),
    });
  });

  it("that is damaged gets a backup in its place, and is kept", async () => {
    await bench.msp(["backup", "--to", bench.file("b.sqlite")]);
    writeFileSync(state, "rust ".repeat(5000));
    expect(await bench.msp(["restore", bench.file("b.sqlite"), "--replace"])).toMatchObject({ code: 0 });
    expect(await bench.msp(["runs"])).toMatchObject({ code: 0, out: expect.stringMatching(/remove-contact/) });
  });

  it("of an older version is brought to this one, and every run is there", async () => {
    // As the first version wrote it.
    sql("DROP TABLE markers; DROP TABLE notes; PRAGMA user_version = 1");
    expect(await bench.msp(["runs"])).toMatchObject({ code: 0, out: expect.stringMatching(/remove-contact/) });
    expect(await bench.msp(["backup", "--to", bench.file("b.sqlite")])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1 run, 1 of them open/),
    });
  });
});

describe("an answer", () => {
  const answer = (token: string, value: unknown, ...more: readonly string[]) =>
    bench.msp([
      "answer",
      token,
      "--value",
      typeof value === "string" ? value : JSON.stringify(value),
      ...office,
      ...more,
    ]);
  const entries = async () => (await bench.msp(["runs", "--all", "--json"])).out;

  it("to a run that is not there, or under a token of another run or of none, is refused and names what there is", async () => {
    const token = await openRequest();
    const before = await entries();
    const [, path] = token.split(":");
    for (const [given, error] of [
      ["ffffffffffffffff", new RegExp(`There is no run "ffffffffffffffff" in .*The nearest: ${runId}`)],
      [`ffffffffffffffff:${path}`, /There is no run "ffffffffffffffff"/],
      [`${runId}:somewhere else`, new RegExp(`Run ${runId} asks nothing under "${runId}:somewhere else"`)],
    ] as const) {
      const refused = await answer(given, authority);
      expect(refused).toMatchObject({ code: 2, out: "", error: expect.stringMatching(error) });
    }
    for (const command of [
      ["cancel", "ffffffffffffffff", "--reason", "x"],
      ["resume", "ffffffffffffffff"],
    ])
      expect(await bench.msp(command)).toMatchObject({
        code: 2,
        error: expect.stringMatching(/There is no run "ffffffffffffffff"/),
      });
    expect(await entries()).toBe(before);
  });

  it("of the wrong shape is refused with every place that does not fit, and the question stays open", async () => {
    const token = await openRequest();
    const refused = await answer(token, { requesterHolds: "primary", identityConfirmedBy: 5 });
    expect(refused.code).toBe(2);
    expect(refused.error).toMatch(/requesterHolds[\s\S]*identityConfirmedBy|identityConfirmedBy[\s\S]*requesterHolds/);
    expect(await answer(token, "{ not json")).toMatchObject({ code: 2, error: expect.stringMatching(/is not JSON/) });
    expect(await openRequest()).toBe(token);
  });

  it("by somebody who may not give it is refused", async () => {
    const refused = await bench.msp([
      ...["answer", await openRequest(), "--value", JSON.stringify(authority)],
      ...["--as", "nora.blank@example.com=Nora Blank"],
    ]);
    expect(refused).toMatchObject({ code: 2, out: "", error: expect.stringMatching(/Nora Blank/) });
  });

  it.each(["alone", "with a host running"])(
    "to what has been answered already is refused and changes nothing, %s",
    async (how) => {
      const host = how === "alone" ? undefined : await holdState(bench);
      const token = await openRequest();
      expect(await answer(token, authority)).toMatchObject({ code: 0 });
      const late = await answer(token, { ...authority, evidence: "another record" });
      expect(late).toMatchObject({ code: 2, out: "", error: expect.stringMatching(/answered/) });
      await host?.close();
      // What was acknowledged is there, and nothing else.
      const resumed = await bench.msp(["resume", runId]);
      expect(resumed.out).toMatch(/the record/);
      expect(resumed.out).not.toMatch(/another record/);
    },
  );

  it("to a task of a run that has ended is refused", async () => {
    const token = await openRequest();
    await bench.msp(["cancel", runId, "--reason", "a test", ...office]);
    await bench.msp(["resume", runId]);
    expect(await answer(token, authority)).toMatchObject({
      code: 2,
      out: "",
      error: expect.stringMatching(/cancelled|ended|over/),
    });
  });
});

describe("a clock that was set back", () => {
  it("loses no answer, doubles nothing, and leaves a journal whose times are in order", async () => {
    const config = ["--config", bench.file("msp.config.json")];
    const before = createSimulatedClock(bench.clock.now() - 30 * hour);
    const then = (args: readonly string[]) =>
      msp([...config, ...args], { clock: before, environment: bench.environment });
    const answered = await then(["answer", await openRequest(), "--value", JSON.stringify(authority), ...office]);
    expect(answered.code).toBe(0);
    expect((await then(["resume", runId])).code).toBeLessThanOrEqual(3);
    expect(bench.sandbox.autotask.state.find("Tickets", { title: "Remove Sam Porter" })).toHaveLength(1);
    const store = await openSqliteStore({ file: state });
    const times = (await store.entries(runId)).map(({ at }) => at);
    await store.close();
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    const resumed = await bench.msp(["resume", runId]);
    expect(resumed.code).toBe(3);
    expect(resumed.error).not.toMatch(/fault/);
  });

  it("does not let a restored backup be older than what it replaces", async () => {
    await bench.msp(["backup", "--to", bench.file("b.sqlite")]);
    const { epoch } = await restoreSqliteStore({
      backup: bench.file("b.sqlite"),
      file: state,
      at: bench.clock.now() - hour,
    });
    expect(epoch.number).toBe(1);
    expect(await bench.msp(["resume", runId])).toMatchObject({ code: 3 });
    const store = await openSqliteStore({ file: state });
    const times = (await store.entries(runId)).map(({ at }) => at);
    await store.close();
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });
});
