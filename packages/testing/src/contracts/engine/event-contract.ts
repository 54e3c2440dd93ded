import { defineWorkflow } from "@msp/workflows";
import type { Execution } from "@msp/workflows/run";
import { expect } from "vitest";
import * as z from "zod";
import { cast } from "./cast.ts";
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

/** Events: early, late, twice, together with their limit, and kept from the moment they are acknowledged. */
export function eventContract({ test }: EngineSuite): void {
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

  test("an event that was acknowledged survives a kill at that very moment", (subject) =>
    onBench(subject, [oneWait], async (bench) => {
      const run = await bench.engine.start(oneWait, go);
      await bench.engine.runUntilIdle();
      await bench.engine.deliver(payment("1", 5));
      await bench.restart();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: 5 });
    }));

  test("an event that arrives while the run goes to rest wakes it", async (subject) => {
    let arrive: (() => Promise<void>) | undefined;
    const around = (_run: string, execution: Execution): Execution => ({
      ...execution,
      async wait(command) {
        try {
          return await execution.wait(command);
        } catch (error) {
          // The walk has looked and found nothing; nobody has written down yet what it waits for.
          await arrive?.();
          throw error;
        }
      },
    });
    await onBench(
      subject,
      [oneWait],
      async (bench) => {
        arrive = () => bench.engine.deliver(payment("1", 5));
        const run = await bench.engine.start(oneWait, go);
        await bench.engine.runUntilIdle();
        expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: 5 });
      },
      { aroundExecution: around },
    );
  });

  test("an event nobody waits for changes no run and is shown to people, until a run takes it", (subject) =>
    onBench(subject, [oneWait], async (bench) => {
      const run = await bench.engine.start(oneWait, go);
      await bench.engine.runUntilIdle();
      await bench.engine.deliver({ ...payment("1", 5), match: "8" });
      await bench.engine.deliver(payment("2", 6));
      await bench.restart();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: 6 });
      expect(await bench.engine.unmatchedEvents()).toMatchObject([{ id: "1", event: "paid", match: "8" }]);
    }));
}
