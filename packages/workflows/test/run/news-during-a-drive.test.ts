import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineAction, defineWorkflow } from "../../src/index.ts";
import { about, createWorld, olga, openTicket, technician, tess } from "./world.ts";

const none = z.object({});
const answer = z.object({ ok: z.boolean() });

/** Every branch goes as far as it can meanwhile. */
const aTurnLater = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A read that takes as long as the test wants. */
function slowRead() {
  let arrived = (): void => undefined;
  let release = (): void => undefined;
  const isThere = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const mayGo = new Promise<void>((resolve) => {
    release = resolve;
  });
  const action = defineAction({
    id: "test.slow",
    title: "Read slowly",
    effect: "read",
    uses: ["ticketing"],
    input: none,
    output: none,
    run: async () => {
      arrived();
      await mayGo;
      return {};
    },
  });
  return { action, isThere, answer: () => release() };
}

describe("what comes in while a run is driven", () => {
  it("a cancellation is acted on at once, though the branch that waits was looked at before", async () => {
    const slow = slowRead();
    const workflow = defineWorkflow({
      ...about,
      id: "two-branches",
      input: none,
      steps: (flow) =>
        flow.together("both", {
          waiting: (one) => one.task("look", { role: technician, instructions: "Look", answer }),
          reading: (one) => one.step("read", slow.action, () => ({})),
        }),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    const driving = world.engine.runUntilIdle();
    await slow.isThere;
    await aTurnLater();
    await world.engine.cancel(run, { by: olga, reason: "enough" });
    slow.answer();
    await driving;
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "cancelled", reason: "enough", requests: [] });
    expect(world.withdrawn).toHaveLength(1);
  });

  it("a write that is sighted is looked for at once, though its branch was looked at before", async () => {
    const slow = slowRead();
    const workflow = defineWorkflow({
      ...about,
      id: "two-branches",
      input: none,
      steps: (flow) =>
        flow.together("both", {
          writing: (one) => one.step("ticket", openTicket, () => ({ title: "a" })),
          reading: (one) => one.step("read", slow.action, () => ({})),
        }),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    world.desk.faults.push("lost after");
    const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    const driving = world.engine.runUntilIdle();
    await slow.isThere;
    await aTurnLater();
    const marker = world.desk.rows[0]?.marker ?? "";
    expect(await world.engine.sighting({ system: "desk", marker })).toBe("open");
    slow.answer();
    await driving;
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
  });
});
