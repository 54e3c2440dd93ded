import { expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { about, createWorld, start, tess } from "./world.ts";

const hour = 60 * 60_000;
const sleeping = defineWorkflow({
  ...about,
  id: "sleeping",
  input: z.object({}),
  steps: (flow) => flow.sleepUntil("morning", () => "2026-11-23T10:00:00Z"),
  output: () => null,
});

it("a timer that comes due while the engine looks for the next one is not passed over", async () => {
  const world = await createWorld([sleeping]);
  const { ready } = world.store;
  Object.assign(world.store, {
    // Nothing is to be driven any more; before the next timer is asked for, it is due.
    async ready(now: number) {
      const found = await ready(now);
      if (found.length === 0) world.now = start + 2 * hour;
      return found;
    },
  });
  const run = await world.engine.start(sleeping, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  expect((await world.engine.status(run)).outcome).toBe("waiting");
  expect(world.engine.nextWake()).toBe(start + hour);
  await world.engine.runUntilIdle();
  expect((await world.engine.status(run)).outcome).toBe("succeeded");
});
