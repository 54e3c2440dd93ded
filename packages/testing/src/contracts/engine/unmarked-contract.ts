import { defineAction, defineWorkflow } from "@msp/workflows";
import { expect } from "vitest";
import * as z from "zod";
import { cast } from "./cast.ts";
import { deskFacts } from "./desk-adapter.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { about, standing } from "./shapes/shape.ts";
import { noting, writing } from "./shapes/write-shapes.ts";

const minute = 60_000;
const settleMs = minute + deskFacts.maxInFlightMs + deskFacts.searchLagMs;

/** Found by what the record holds, so that of two such writes at once nobody could tell whose is whose. */
const addLine = defineAction({
  id: "contract.line",
  title: "Add a line",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ text: z.string() }),
  output: z.object({ noteId: z.string() }),
  run: ({ input, ports }) =>
    ports.ticketing.addInternalNote("T1", { kind: "internal note", title: "Line", text: input.text }),
  again: { lookUp: async () => ({ matches: [], controlSeen: true }) },
});

const adding = defineWorkflow({
  ...about,
  id: "adding",
  input: z.object({ text: z.string() }),
  steps: (flow) => flow.step("added", addLine, ({ input }) => input),
  output: () => "done",
});

/** Writes whose trace does not tell whose they are. */
export function unmarkedContract({ test }: EngineSuite): void {
  test("what can neither be marked nor found is asked about; until a person vouches, a doubt stays", (subject) =>
    onBench(subject, [noting], async (bench) => {
      standing(bench, "T1");
      bench.desk.fail("addInternalNote", "answer lost");
      const run = await bench.engine.start(noting, { input: {}, startKey: "k", by: cast.tess });
      await bench.engine.runUntilIdle();
      const { token } = await bench.request();
      await bench.engine.answer(token, { by: cast.olga, value: { choice: "skip" } });
      await bench.engine.runUntilIdle();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "finished with doubts", doubts: ["noted"] });
      await bench.restart();
      expect(await bench.engine.acceptDoubts(run, { by: cast.olga, note: "I looked." })).toMatchObject({
        outcome: "succeeded",
        doubts: [],
      });
      expect(bench.desk.ledger).toHaveLength(1);
    }));

  test("two writes to one record that carry no marker are never open at once, over a restart as well", (subject) =>
    onBench(subject, [adding], async (bench) => {
      standing(bench, "T1");
      bench.desk.fail("addInternalNote", "request lost");
      const start = (text: string) => bench.engine.start(adding, { input: { text }, startKey: text, by: cast.tess });
      const runs = [await start("one")];
      await bench.engine.runUntilIdle();
      await bench.restart();
      runs.push(await start("two"));
      await bench.engine.runUntilIdle();
      await bench.pass(minute);
      expect(bench.desk.ledger.map(({ fields }) => fields.text)).toEqual(["one"]);
      for (let passed = 0; passed <= settleMs; passed += minute) await bench.pass(minute);
      expect(bench.desk.ledger.map(({ fields }) => fields.text).sort()).toEqual(["one", "one", "two"]);
      for (const run of runs) expect((await bench.engine.status(run)).done).toEqual(["added"]);
    }));

  test("a desk that drops markers is noticed once; from then on a lost answer is asked about, over a restart as well", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.keepsMarkers = false;
      const start = (title: string) =>
        bench.engine.start(writing, { input: { title }, startKey: title, by: cast.tess });
      await start("Printer");
      await bench.engine.runUntilIdle();
      await bench.restart();
      bench.desk.fail("openTicket", "answer lost");
      await start("Scanner");
      await bench.engine.runUntilIdle();
      await bench.pass(settleMs);
      expect((await bench.request()).text).toMatch(/dropped a marker/);
      expect(bench.desk.rows.map(({ title }) => title)).toEqual(["Printer", "Scanner"]);
    }));
}
