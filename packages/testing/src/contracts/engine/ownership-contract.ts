import { expect } from "vitest";
import { cast } from "./cast.ts";
import { createEngineBench } from "./engine-bench.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { writing } from "./shapes/write-shapes.ts";

const begin = { input: { title: "Printer" }, startKey: "k", by: cast.tess };

/** Who else may work on the same runs, or on the same records. */
export function ownershipContract({ test }: EngineSuite): void {
  test(
    "a second opener is refused in words while the first one is there, and the first goes on",
    (subject) =>
      onBench(subject, [writing], async (bench) => {
        const run = await bench.engine.start(writing, begin);
        await expect(bench.openSecond()).rejects.toThrow(/own/);
        await bench.engine.runUntilIdle();
        expect((await bench.engine.status(run)).outcome).toBe("succeeded");
        await bench.restart();
        expect((await bench.engine.status(run)).outcome).toBe("succeeded");
      }),
    ({ isOwned = false }) => isOwned,
  );

  test("a host with a store of its own finds what another one wrote under the same start key", (subject) =>
    onBench(subject, [writing], async (first) => {
      await first.engine.start(writing, begin);
      await first.engine.runUntilIdle();
      first.now += 600_000;
      const { adapters } = first;
      const second = await createEngineBench(subject, [writing], { adapters, lookFirst: "always" });
      try {
        second.now = first.now;
        const run = await second.engine.start(writing, begin);
        await second.engine.runUntilIdle();
        expect(await second.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Printer 1" });
        expect(first.desk.ledger.filter(({ operation }) => operation === "openTicket")).toHaveLength(1);
      } finally {
        await second.close();
      }
    }));
}
