import { defineWorkflow } from "@msp/workflows";
import { expect } from "vitest";
import * as z from "zod";
import { cast } from "./cast.ts";
import { benchStart } from "./engine-bench.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { technician } from "./roles/technician.ts";
import { about } from "./shapes/shape.ts";
import { paid } from "./shapes/wait-shapes.ts";

const day = 86_400_000;
const go = { input: {}, startKey: "k", by: cast.tess };
const payment = (id: string, amount: number) => ({ id, event: "paid", match: "7", value: { amount } });

const oneWait = defineWorkflow({
  ...about,
  id: "one-wait",
  input: z.object({}),
  steps: (flow) =>
    flow.waitFor("paid", { event: paid, match: () => "7", giveUpAfter: "1 day" }, (over) =>
      over.task("called", { role: technician, instructions: "Call them", answer: z.object({}) }),
    ),
  output: ({ paid: end }) => (end.outcome === "came" ? end.event.amount : "never"),
});

const twoWaits = defineWorkflow({
  ...about,
  id: "two-waits",
  input: z.object({}),
  steps: (flow) =>
    flow
      .waitFor("first", { event: paid, match: () => "7", giveUpAfter: "1 day" }, (over) =>
        over.task("calledFirst", { role: technician, instructions: "Call", answer: z.object({}) }),
      )
      .waitFor("second", { event: paid, match: () => "7", giveUpAfter: "1 day" }, (over) =>
        over.task("calledSecond", { role: technician, instructions: "Call", answer: z.object({}) }),
      ),
  output: ({ first, second }) => [first.outcome, second.outcome],
});

const sleeping = defineWorkflow({
  ...about,
  id: "sleeping",
  input: z.object({ at: z.string() }),
  steps: (flow) => flow.sleepUntil("then", ({ input }) => input.at),
  output: ({ then }) => then.at,
});

/** Events, timers, and both at once. */
export function waitContract({ test }: EngineSuite): void {
  test("an event that comes early is kept, over a restart as well", (subject) =>
    onBench(subject, [oneWait], async (bench) => {
      await bench.engine.deliver(payment("1", 5));
      await bench.restart();
      const run = await bench.engine.start(oneWait, go);
      await bench.engine.runUntilIdle();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: 5 });
    }));

  test("an event that comes twice is one event, and one event ends one wait", (subject) =>
    onBench(subject, [twoWaits], async (bench) => {
      const run = await bench.engine.start(twoWaits, go);
      await bench.engine.runUntilIdle();
      await bench.engine.deliver(payment("1", 5));
      await bench.engine.deliver(payment("1", 5));
      await bench.engine.runUntilIdle();
      expect((await bench.engine.status(run)).waits).toMatchObject([{ path: "second" }]);
      await bench.engine.deliver(payment("2", 5));
      await bench.engine.runUntilIdle();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: ["came", "came"] });
    }));

  test("of two runs that wait for one event, one gets it", (subject) =>
    onBench(subject, [oneWait], async (bench) => {
      const runs = [
        await bench.engine.start(oneWait, go),
        await bench.engine.start(oneWait, { ...go, startKey: "other" }),
      ];
      await bench.engine.runUntilIdle();
      await bench.engine.deliver(payment("1", 5));
      await bench.engine.runUntilIdle();
      const outcomes = await Promise.all(runs.map(async (run) => (await bench.engine.status(run)).outcome));
      expect(outcomes.sort()).toEqual(["succeeded", "waiting"]);
    }));

  test("an event that came in time counts, however late anybody looks", (subject) =>
    onBench(subject, [oneWait], async (bench) => {
      const run = await bench.engine.start(oneWait, go);
      await bench.engine.runUntilIdle();
      bench.now += day - 1;
      await bench.engine.deliver(payment("1", 5));
      bench.now += 5 * day;
      await bench.restart();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: 5 });
    }));

  test("an event that came late does not count, however early the timer is looked at", (subject) =>
    onBench(subject, [oneWait], async (bench) => {
      const run = await bench.engine.start(oneWait, go);
      await bench.engine.runUntilIdle();
      // The very instant of the limit is late, and nobody has looked at the timer yet.
      bench.now += day;
      await bench.engine.deliver(payment("1", 5));
      await bench.engine.runUntilIdle();
      expect((await bench.entries(run)).filter(({ path }) => path === "paid").at(-1)?.kind).toBe("gave up");
      await bench.restart();
      const kinds = (await bench.entries(run)).filter(({ path }) => path === "paid").map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "answered")).toEqual([]);
    }));

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

  test("a thousand runs at rest are all woken by their timer, and by nothing else", (subject) =>
    onBench(subject, [sleeping], async (bench) => {
      const input = { at: "2026-11-24T09:00:00Z" };
      const starts = Array.from({ length: 1000 }, (_, index) =>
        bench.engine.start(sleeping, { ...go, startKey: `run ${index}`, input }),
      );
      await Promise.all(starts);
      await bench.engine.runUntilIdle();
      await bench.restart();
      expect(bench.engine.nextWake()).toBe(benchStart + day);
      await bench.pass(day);
      const outcomes = (await bench.engine.runs()).map(({ outcome }) => outcome);
      expect(outcomes).toHaveLength(1000);
      expect(new Set(outcomes)).toEqual(new Set(["succeeded"]));
      expect(bench.engine.nextWake()).toBeUndefined();
    }));
}
