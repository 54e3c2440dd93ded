import { expect } from "vitest";
import { cast } from "./cast.ts";
import { deskFacts } from "./desk-adapter.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { ledgerVerdict } from "./ledger-verdict.ts";
import { standing } from "./shapes/shape.ts";
import { updating, writing } from "./shapes/write-shapes.ts";

const minute = 60_000;
/** A minute to leave, then as long as the desk says. */
const settleMs = minute + deskFacts.maxInFlightMs + deskFacts.searchLagMs;
const begin = { input: { title: "Printer" }, startKey: "k", by: cast.tess };
const change = { input: { status: "open" }, startKey: "k", by: cast.tess };

/** What is sent, when it is sent again, and when a person is asked instead. */
export function effectContract({ test }: EngineSuite): void {
  test("a lost answer is looked up after the settle wait, not before, and what is found is adopted", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.fail("openTicket", "late");
      const run = await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      await bench.pass(settleMs - 1);
      expect((await bench.engine.status(run)).outcome).toBe("waiting");
      expect(bench.desk.ledger).toHaveLength(1);
      await bench.pass(1);
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Printer 1" });
      expect(bench.desk.rows).toHaveLength(1);
      expect(ledgerVerdict(bench.desk, await bench.entries(run))).toEqual([]);
    }));

  test("a lost request is sent again with the same marker", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.fail("openTicket", "request lost");
      await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      await bench.pass(settleMs);
      const opened = bench.desk.ledger.filter(({ operation }) => operation === "openTicket");
      expect(opened.map(({ isCommitted }) => isCommitted)).toEqual([false, true]);
      expect(new Set(opened.map(({ marker }) => marker)).size).toBe(1);
    }));

  test("of two that are found the older is adopted, and the other reported", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.fail("openTicket", "answer lost");
      const run = await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      const [first] = bench.desk.rows;
      if (first) bench.desk.rows.push({ ...first, id: "Copy 9" });
      await bench.pass(settleMs);
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Printer 1" });
      const notes = (await bench.entries(run)).flatMap((entry) => (entry.kind === "noted" ? [entry.text] : []));
      expect(notes.join("\n")).toContain("Copy 9");
    }));

  test("a look-up that could not see anything proves nothing: a person is asked", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.fail("openTicket", "answer lost");
      bench.desk.canSearch = false;
      const run = await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      await bench.pass(settleMs);
      const { token, kind, to } = await bench.request();
      expect({ kind, to }).toEqual({ kind: "question", to: "operator" });
      expect(bench.desk.ledger).toHaveLength(1);
      await bench.engine.answer(token, {
        by: cast.olga,
        value: { choice: "accept", output: { ticketId: "Printer 1" } },
      });
      await bench.engine.runUntilIdle();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", doubts: [] });
    }));

  test("a look-up that fails is made again later", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.fail("openTicket", "answer lost");
      bench.desk.isSearchUp = false;
      const run = await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      await bench.pass(settleMs);
      expect((await bench.engine.status(run)).outcome).toBe("waiting");
      bench.desk.isSearchUp = true;
      await bench.pass(60 * minute);
      expect((await bench.engine.status(run)).outcome).toBe("succeeded");
      expect(bench.desk.rows).toHaveLength(1);
    }));

  test("an update that a person overtook is asked about, never overwritten", (subject) =>
    onBench(subject, [updating], async (bench) => {
      standing(bench, "T1");
      bench.desk.fail("changeTicket", "request lost");
      await bench.engine.start(updating, change);
      await bench.engine.runUntilIdle();
      const [row] = bench.desk.rows;
      if (row) row.status = "waiting for the customer";
      await bench.pass(settleMs);
      expect(row?.status).toBe("waiting for the customer");
      expect((await bench.request()).kind).toBe("question");
    }));

  test("an update that stands there already is not sent again", (subject) =>
    onBench(subject, [updating], async (bench) => {
      standing(bench, "T1");
      bench.desk.fail("changeTicket", "answer lost");
      const run = await bench.engine.start(updating, change);
      await bench.engine.runUntilIdle();
      await bench.pass(settleMs);
      expect(bench.desk.ledger).toHaveLength(1);
      expect((await bench.engine.status(run)).outcome).toBe("succeeded");
    }));

  test("a refusal waits for a person; a retry keeps the marker, under which another host finds it", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.refused.add("openTicket");
      const run = await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      const { token } = await bench.request();
      await bench.pass(60 * minute);
      expect(bench.desk.ledger).toHaveLength(1);
      bench.desk.refused.clear();
      await bench.engine.answer(token, { by: cast.olga, value: { choice: "retry" } });
      await bench.engine.runUntilIdle();
      expect((await bench.engine.status(run)).outcome).toBe("succeeded");
      const markers = bench.desk.ledger.filter(({ operation }) => operation === "openTicket").map((one) => one.marker);
      expect(markers).toHaveLength(2);
      expect(new Set(markers).size).toBe(1);
    }));
}
