import { defineWorkflow } from "@msp/workflows";
import { verifyJournal } from "@msp/workflows/run";
import { expect } from "vitest";
import * as z from "zod";
import { openTicket } from "./actions/open-ticket.ts";
import { cast } from "./cast.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { ledgerVerdict } from "./ledger-verdict.ts";
import { technician } from "./roles/technician.ts";
import { about } from "./shapes/shape.ts";
import { paid } from "./shapes/wait-shapes.ts";
import { writing } from "./shapes/write-shapes.ts";

const minute = 60_000;
const day = 86_400_000;
const go = { input: {}, startKey: "k", by: cast.tess };

const calling = defineWorkflow({
  ...about,
  id: "calling",
  input: z.object({}),
  steps: (flow) =>
    flow
      .task("called", { role: technician, instructions: "Call them", answer: z.object({}) })
      .step("opened", openTicket, () => ({ title: "Called" })),
  output: ({ opened }) => opened.ticketId,
});

const renamed = defineWorkflow({
  ...about,
  id: "calling",
  input: z.object({}),
  steps: (flow) =>
    flow
      .task("rung", { role: technician, instructions: "Call them", answer: z.object({}) })
      .step("opened", openTicket, () => ({ title: "Rung" })),
  output: ({ opened }) => opened.ticketId,
});

/** How runs begin, under which definition they go on, how they are cancelled, and what their journal is worth. */
export function runContract({ test }: EngineSuite): void {
  test("the same start key is the same run, at the same time and after a restart", (subject) =>
    onBench(subject, [writing], async (bench) => {
      const begin = { input: { title: "Printer" }, startKey: "k", by: cast.tess };
      const [one, two] = await Promise.all([bench.engine.start(writing, begin), bench.engine.start(writing, begin)]);
      await bench.engine.runUntilIdle();
      await bench.restart();
      expect(await bench.engine.start(writing, begin)).toBe(one);
      await bench.engine.runUntilIdle();
      expect(two).toBe(one);
      expect(bench.desk.rows.map(({ id }) => id)).toEqual(["Printer 1"]);
    }));

  test("a run whose step was renamed waits and says why; nothing is lost, and it ends under its own version", (subject) =>
    onBench(subject, [calling], async (bench) => {
      const run = await bench.engine.start(calling, go);
      await bench.engine.runUntilIdle();
      const before = await bench.entries(run);
      const { token } = await bench.request();
      await bench.engine.answer(token, { by: cast.tess, value: {} });
      for (const workflows of [[renamed], [{ ...renamed, version: "2.0.0" }]]) {
        await bench.restart({ workflows });
        const { outcome, waits } = await bench.engine.status(run);
        expect(outcome).toBe("waiting");
        expect(waits[0]?.for).toMatch(/definition|not registered/);
        expect(await bench.entries(run)).toEqual(before);
      }
      await bench.restart({ workflows: [{ ...renamed, version: "2.0.0" }, calling] });
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Called 1" });
    }));

  test("a run that is cancelled while it waits begins nothing more and closes what it asked", (subject) =>
    onBench(subject, [calling], async (bench) => {
      const run = await bench.engine.start(calling, go);
      await bench.engine.runUntilIdle();
      await bench.engine.cancel(run, { by: cast.olga, reason: "not needed" });
      await bench.restart();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "cancelled", reason: "not needed", done: [] });
      expect(await bench.engine.requests()).toEqual([]);
      expect(bench.desk.ledger).toEqual([]);
    }));

  test("a run that is cancelled while a write is open ends only once it is known what became of it", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.fail("openTicket", "late");
      const run = await bench.engine.start(writing, { ...go, input: { title: "Printer" } });
      await bench.engine.runUntilIdle();
      await bench.engine.cancel(run, { by: cast.olga, reason: "not needed" });
      await bench.engine.runUntilIdle();
      expect((await bench.engine.status(run)).outcome).toBe("waiting");
      await bench.pass(3 * minute);
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "cancelled", done: ["opened"] });
      expect(ledgerVerdict(bench.desk, await bench.entries(run))).toEqual([]);
      expect(bench.desk.rows).toHaveLength(1);
    }));

  test("a mapping, a test, a list and a duration are worked out once, whatever they would give later", (subject) => {
    const times = { mapping: 0, test: 0, list: 0, duration: 0 };
    const once = <T>(what: keyof typeof times, value: T): T => {
      times[what] += 1;
      return value;
    };
    const fickle = defineWorkflow({
      ...about,
      id: "fickle",
      input: z.object({}),
      steps: (flow) =>
        flow
          .step("opened", openTicket, () => once("mapping", { title: `Attempt ${times.mapping + 1}` }))
          .each("all", "name", { of: () => once("list", ["a"]), key: (name) => name }, (one) =>
            one.when(
              "first",
              () => once("test", times.test === 0),
              (first) =>
                first.waitFor(
                  "paid",
                  { event: paid, match: () => "7", giveUpAfter: () => once("duration", "1 day" as const) },
                  (over) => over.task("called", { role: technician, instructions: "Call them", answer: z.object({}) }),
                ),
            ),
          ),
      output: ({ opened }) => opened.ticketId,
    });
    return onBench(subject, [fickle], async (bench) => {
      bench.desk.fail("openTicket", "answer lost");
      const run = await bench.engine.start(fickle, go);
      await bench.engine.runUntilIdle();
      for (let passed = 0; passed < 2 * day; passed += day / 4) {
        await bench.restart();
        await bench.pass(day / 4);
      }
      await bench.engine.answer((await bench.request()).token, { by: cast.tess, value: {} });
      await bench.restart();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Attempt 1 1" });
      expect(times).toEqual({ mapping: 1, test: 1, list: 1, duration: 1 });
    });
  });

  test("a journal is consistent, and unaltered under its key; a change to any entry shows", (subject) => {
    const key = "kept elsewhere";
    return onBench(
      subject,
      [writing],
      async (bench) => {
        const run = await bench.engine.start(writing, { ...go, input: { title: "Printer" } });
        await bench.engine.runUntilIdle();
        await bench.restart();
        const journal = await bench.engine.journal(run);
        expect(verifyJournal(journal).verdict).toBe("consistent");
        expect(verifyJournal(journal, { key }).verdict).toBe("unaltered");
        for (const { seq } of journal.entries) {
          const entries = journal.entries.map((entry) => (entry.seq === seq ? { ...entry, at: entry.at + 1 } : entry));
          expect(verifyJournal({ ...journal, entries })).toMatchObject({ verdict: "altered", seq });
        }
        expect(verifyJournal({ ...journal, entries: journal.entries.slice(0, -1) }, { key }).verdict).toBe("altered");
      },
      { signingKey: key },
    );
  });
}
