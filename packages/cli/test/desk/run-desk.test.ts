import { existsSync, realpathSync } from "node:fs";
import { AnswerRefusedError, type Entry, RunRefusedError, StorageError, verifyJournal } from "@msp/workflows/run";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sandboxPeople } from "../../src/sandbox/sandbox-tenant.ts";
import { createDeskBench, type DeskBench } from "../support/desk-bench.ts";

const { technician, senior, office } = sandboxPeople;
const day = 24 * 60 * 60 * 1000;

describe.each(["local", "remote"] as const)("a %s desk", (kind) => {
  let bench: DeskBench;
  beforeEach(async () => {
    bench = await createDeskBench(kind);
  });
  afterEach(() => bench.close());

  const resume = async (options: Parameters<DeskBench["desk"]["resume"]>[0] = {}): Promise<readonly string[]> => {
    const told: string[] = [];
    await bench.desk.resume(options, (runId, { seq, kind }) => void told.push(`${runId} ${seq} ${kind}`));
    return told;
  };
  const asked = async () => (await bench.desk.requests())[0] ?? expect.fail("Somebody is asked.");
  const agree = async () =>
    bench.desk.answer((await asked()).token, { by: technician, value: { text: "Done." }, channel: "test" });
  const submission = (more: object = {}) => ({
    id: "one",
    form: "offboarding",
    ticket: bench.ticketId,
    company: "174",
    answer: { name: "Sam" },
    by: { id: "olivia@example.com", name: "Olivia" },
    ...more,
  });

  it("says whose runs it has, and that a host drives them", async () => {
    const { desk, sandbox } = bench;
    expect(await desk.owner()).toEqual({
      tenant: { id: "sandbox-msp", title: "Example MSP (sandbox)" },
      process: process.pid,
    });
    expect(desk).toMatchObject({ isServed: true, file: bench.local.file });
    expect(desk.file).toBe(realpathSync(sandbox.file("runs.sqlite")));
    expect(await desk.runs()).toEqual([]);
  });

  it("takes a run from its start to its end, and tells the same as its journal", async () => {
    const { desk, begin, sandbox } = bench;
    const runId = await desk.start(begin());
    expect(await desk.start(begin())).toBe(runId);
    expect(await desk.runs()).toMatchObject([{ runId, company: "174", by: senior, outcome: "waiting", isReady: true }]);

    const told = await resume({ runId, after: 0 });
    const { entries } = await desk.journal(runId);
    expect(told).toEqual(entries.map(({ seq, kind }) => `${runId} ${seq} ${kind}`));
    expect(await desk.runs({ isOpen: true })).toMatchObject([
      { runId, isReady: false, requests: [{ title: "Agree on it", to: "technician" }] },
    ]);
    await agree();
    expect(await desk.runs()).toMatchObject([{ isReady: true }]);
    await resume();
    expect(await desk.submitForm(submission())).toEqual({ verdict: "taken", runId });
    await resume();
    expect(await desk.status(runId)).toMatchObject({ outcome: "waiting", requests: [] });
    const [waiting] = await desk.runs();
    expect(waiting?.wakeAt).toBe(sandbox.session.clock.now() + 10 * day);

    await desk.deliver({ id: "e1", event: "arrived", match: bench.ticketId, value: { box: "4" } });
    await resume();
    expect(await desk.status(runId)).toMatchObject({
      outcome: "finished with doubts",
      output: { box: "4" },
      doubts: ["noted"],
    });
    expect(await desk.acceptDoubts(runId, { by: office, note: "I saw it." })).toMatchObject({ outcome: "succeeded" });
    expect(await desk.runs({ isOpen: false })).toMatchObject([{ runId, outcome: "succeeded" }]);
    expect(await desk.runs({ isOpen: true })).toEqual([]);
    const journal = await desk.journal(runId);
    expect(verifyJournal(journal, { key: "a key that is kept elsewhere" })).toMatchObject({ verdict: "unaltered" });
    expect(sandbox.session.sandbox?.autotask.state.find("TicketNotes", { title: "Errand" })).toHaveLength(1);
  });

  it("tells of a run only what is new to whoever listens, and everybody's news where no run is named", async () => {
    const { desk, begin } = bench;
    const one = await desk.start(begin({ startKey: "one" }));
    await resume();
    const two = await desk.start(begin({ startKey: "two" }));
    const { entries } = await desk.journal(one);
    expect(await resume({ runId: one, after: entries.length })).toEqual([]);
    expect((await desk.status(two)).requests).toHaveLength(1);
    const three = await desk.start(begin({ startKey: "three" }));
    expect(await resume()).toEqual([`${three} 2 opened`]);
  });

  it("signs the end of whatever grew while it was driven, so that cutting it later shows", async () => {
    const { desk, local, begin } = bench;
    const runId = await desk.start(begin());
    await resume();
    const heads = await local.store.heads(runId);
    expect(heads.at(-1)?.seq).toBe((await local.store.entries(runId)).length);
  });

  it("finds runs by how their ids begin", async () => {
    const { desk, begin } = bench;
    const runId = await desk.start(begin());
    expect(await desk.runs({ idBegins: runId.slice(0, 4) })).toHaveLength(1);
    expect(await desk.runs({ idBegins: "zz" })).toEqual([]);
  });

  it("refuses what an engine refuses, with the same errors", async () => {
    const { desk, begin } = bench;
    const runId = await desk.start(begin());
    await resume();
    const { token } = await asked();
    const refused = async (work: Promise<unknown>) => {
      const error = await work.then(
        () => expect.fail("It was to be refused."),
        (thrown: unknown) => thrown as Error & { reason?: string },
      );
      return { kind: error.constructor, reason: error.reason, message: error.message };
    };
    expect(await refused(desk.answer(token, { by: technician, value: { text: 4 } }))).toMatchObject({
      kind: AnswerRefusedError,
      reason: "invalid",
      message: expect.stringMatching(/^The answer to "Agree on it" was not taken: it does not fit:/),
    });
    expect(await refused(desk.answer(token, { by: { id: "x", name: "X" }, value: {} }))).toMatchObject({
      kind: AnswerRefusedError,
      reason: "not allowed",
    });
    await agree();
    expect(await refused(desk.answer(token, { by: technician, value: { text: "Again." } }))).toMatchObject({
      kind: AnswerRefusedError,
      reason: "over",
      message: '"Agree on it" is not open any more: it has been answered.',
    });
    expect(await refused(desk.answer(`${runId}:nothing`, { by: technician, value: {} }))).toMatchObject({
      kind: AnswerRefusedError,
      reason: "not asked",
    });
    expect(await refused(desk.status("nothing"))).toMatchObject({
      kind: RunRefusedError,
      message: 'There is no run "nothing".',
    });
    expect(await refused(desk.journal("no/thing?x=1"))).toMatchObject({ message: 'There is no run "no/thing?x=1".' });
    for (const [more, message] of [
      [{ input: {} }, /its input does not fit/],
      [{ version: "9.0.0" }, /does not know it/],
      [{ definition: "another" }, /knows another definition of it/],
      [{ input: { ticketId: "1" } }, /begun with another input/],
    ] as const)
      expect(await refused(desk.start(begin(more)))).toMatchObject({
        kind: RunRefusedError,
        message: expect.stringMatching(message),
      });
  });

  it("cancels a run, once, and then nothing more is asked", async () => {
    const { desk, begin } = bench;
    const runId = await desk.start(begin());
    await resume();
    await desk.cancel(runId, { by: office, reason: "Not wanted." });
    await resume();
    expect(await desk.runs()).toMatchObject([{ outcome: "cancelled", reason: "Not wanted.", requests: [] }]);
    await expect(desk.cancel(runId, { by: office, reason: "x" })).rejects.toThrow(/has ended already \(cancelled\)/);
  });

  it("keeps forms and events nobody waits for, gives a form to the request a person names, and closes one", async () => {
    const { desk, begin } = bench;
    const runId = await desk.start(begin());
    await resume();
    await agree();
    await resume();
    expect(await desk.submitForm(submission({ id: "lost", ticket: "T404" }))).toMatchObject({ verdict: "kept" });
    expect(await desk.unmatchedForms()).toMatchObject([{ id: "lost", answer: { name: "Sam" } }]);
    await desk.deliver({ id: "e9", event: "arrived", match: "elsewhere", value: { box: "9" }, by: office });
    expect(await desk.unmatchedEvents()).toMatchObject([{ id: "e9", match: "elsewhere", value: { box: "9" } }]);
    await desk.assignForm("lost", (await asked()).token, { by: technician });
    await resume();
    expect(await desk.unmatchedForms()).toEqual([]);
    expect(await desk.status(runId)).toMatchObject({ outcome: "waiting", requests: [] });

    const other = await desk.start(begin({ startKey: "other" }));
    await resume();
    await agree();
    await resume();
    await desk.closeForm((await asked()).token, { by: technician, reason: "They called." });
    await resume();
    expect(await desk.status(other)).toMatchObject({ outcome: "stopped" });
  });

  it("copies everything into a backup, and moves old journals to the archive, where they are found", async () => {
    const { desk, begin, sandbox } = bench;
    const runId = await desk.start(begin());
    await desk.cancel(runId, { by: office, reason: "Old." });
    await resume();
    const backup = sandbox.file("backup.sqlite");
    await desk.backup(backup);
    expect(existsSync(backup)).toBe(true);
    await expect(desk.backup(backup)).rejects.toSatisfy(
      (error) => StorageError.is(error) && error.trouble === "failed" && /exists already/.test(error.message),
    );
    expect(await desk.archive({ before: sandbox.session.clock.now() + 1 })).toBe(1);
    expect(await desk.runs()).toEqual([]);
    expect((await desk.journal(runId)).entries.at(-1)?.kind).toBe("ended");
    expect(await desk.blob("no such hash")).toBeUndefined();
  });

  it("a journal of any size travels whole", async () => {
    const { desk, local, begin } = bench;
    const runId = await desk.start(begin());
    const text = "ä".repeat(100_000);
    const notes = Array.from({ length: 40 }, () => ({ kind: "noted", path: "x", text }) as const);
    const written: readonly Entry[] = await local.store.append(runId, notes, 1);
    const { entries } = await desk.journal(runId);
    expect(entries.slice(1)).toEqual(written);
  });
});
