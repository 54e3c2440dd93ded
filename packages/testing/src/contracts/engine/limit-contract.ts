import { defineWorkflow } from "@msp/workflows";
import { expect } from "vitest";
import * as z from "zod";
import { openTicket } from "./actions/open-ticket.ts";
import { cast } from "./cast.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { ledgerVerdict } from "./ledger-verdict.ts";
import { technician } from "./roles/technician.ts";
import { about } from "./shapes/shape.ts";

const minute = 60_000;
const go = { input: {}, startKey: "k", by: cast.tess };

const overtaken = defineWorkflow({
  ...about,
  id: "overtaken",
  input: z.object({}),
  steps: (flow) =>
    flow.within(
      "inTime",
      "30 minutes",
      (body) =>
        body
          .task("called", { role: technician, instructions: "Call them", answer: z.object({}) })
          .step("opened", openTicket, () => ({ title: "Slow" })),
      (over) =>
        over.step("told", openTicket, ({ possiblyDone }) => ({ title: `Possibly done: ${possiblyDone.join(", ")}` })),
    ),
  output: ({ inTime }) => (inTime.outcome === "over" ? inTime.possiblyDone : []),
});

/** What a limit ends, and what it cannot end any more. */
export function limitContract({ test }: EngineSuite): void {
  test("a limit that passes while a write is open goes on without it, and the run ends once it is known", (subject) =>
    onBench(subject, [overtaken], async (bench) => {
      bench.desk.fail("openTicket Slow", "late");
      const run = await bench.engine.start(overtaken, go);
      await bench.engine.runUntilIdle();
      bench.now += 30 * minute - 1;
      await bench.engine.answer((await bench.request()).token, { by: cast.tess, value: {} });
      await bench.engine.runUntilIdle();
      await bench.pass(1);
      await bench.restart();
      expect(bench.desk.rows.map(({ title }) => title)).toEqual(["Possibly done: inTime/opened"]);
      expect((await bench.engine.status(run)).outcome).toBe("waiting");
      await bench.pass(3 * minute);
      expect(await bench.engine.status(run)).toMatchObject({
        outcome: "succeeded",
        output: ["inTime/opened"],
        done: ["inTime/told", "inTime/opened"],
      });
      expect(ledgerVerdict(bench.desk, await bench.entries(run))).toEqual([]);
    }));

  test("an answer that came in time counts, but nothing begins after the limit, however late anybody looks", (subject) =>
    onBench(subject, [overtaken], async (bench) => {
      const run = await bench.engine.start(overtaken, go);
      await bench.engine.runUntilIdle();
      bench.now += 30 * minute - 1;
      await bench.engine.answer((await bench.request()).token, { by: cast.tess, value: {} });
      bench.now += 60 * minute;
      await bench.restart();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: [] });
      expect((await bench.entries(run)).filter(({ kind }) => kind === "answered")).toHaveLength(1);
      expect(bench.desk.rows.map(({ title }) => title)).toEqual(["Possibly done: "]);
    }));
}
