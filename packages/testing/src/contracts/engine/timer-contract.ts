import { defineWorkflow } from "@msp/workflows";
import { expect } from "vitest";
import * as z from "zod";
import { cast } from "./cast.ts";
import { benchStart } from "./engine-bench.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { about } from "./shapes/shape.ts";

const day = 86_400_000;
const restingRuns = 10_000;
const go = { input: {}, startKey: "k", by: cast.tess };

const sleeping = defineWorkflow({
  ...about,
  id: "sleeping",
  input: z.object({ at: z.string() }),
  steps: (flow) => flow.sleepUntil("then", ({ input }) => input.at),
  output: ({ then }) => then.at,
});

/** Timers: past due, due while nothing ran, and very many of them. */
export function timerContract({ test }: EngineSuite): void {
  test("a timer that is past due when the run begins fires at once", (subject) =>
    onBench(subject, [sleeping], async (bench) => {
      const run = await bench.engine.start(sleeping, { ...go, input: { at: "2026-11-01T00:00:00Z" } });
      await bench.engine.runUntilIdle();
      expect(await bench.engine.status(run)).toMatchObject({
        outcome: "succeeded",
        output: "2026-11-01T00:00:00.000Z",
      });
    }));

  test("a timer that came due while nothing ran fires at the restart, not before its time", (subject) =>
    onBench(subject, [sleeping], async (bench) => {
      const run = await bench.engine.start(sleeping, { ...go, input: { at: "2026-11-24T09:00:00Z" } });
      await bench.engine.runUntilIdle();
      expect(bench.engine.nextWake()).toBe(benchStart + day);
      await bench.pass(day - 1);
      expect((await bench.engine.status(run)).outcome).toBe("waiting");
      bench.now += 1;
      await bench.restart();
      expect((await bench.engine.status(run)).outcome).toBe("succeeded");
    }));

  test("ten thousand runs at rest are all woken by their timer, and none before", (subject) =>
    onBench(subject, [sleeping], async (bench) => {
      const input = { at: "2026-11-24T09:00:00Z" };
      const starts = Array.from({ length: restingRuns }, (_, index) =>
        bench.engine.start(sleeping, { ...go, startKey: `run ${index}`, input }),
      );
      await Promise.all(starts);
      await bench.engine.runUntilIdle();
      await bench.restart();
      expect(bench.engine.nextWake()).toBe(benchStart + day);
      const outcomes = async () => (await bench.engine.runs()).map(({ outcome }) => outcome);
      await bench.pass(day - 1);
      expect(new Set(await outcomes())).toEqual(new Set(["waiting"]));
      await bench.pass(1);
      expect(await outcomes()).toHaveLength(restingRuns);
      expect(new Set(await outcomes())).toEqual(new Set(["succeeded"]));
      expect(bench.engine.nextWake()).toBeUndefined();
    }));
}
