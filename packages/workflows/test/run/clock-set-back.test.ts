import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import type { Epoch } from "../../src/run/engine/epoch.ts";
import { about, createWorld, openTicket, start, technician, tess } from "./world.ts";

const hour = 60 * 60_000;
const by = tess;
const calling = defineWorkflow({
  ...about,
  id: "calling",
  input: z.object({}),
  steps: (flow) =>
    flow
      .sleepUntil("morning", () => "2026-11-23T10:00:00Z")
      .task("called", {
        role: technician,
        instructions: "Call",
        answer: z.object({}),
        remind: { after: "1 hour", every: "1 hour", atMost: 2 },
      })
      .step("ticket", openTicket, () => ({ title: "a" })),
  output: () => null,
});

describe("a clock that is set back", () => {
  it("breaks no wait: a timer that fired stays fired, reminders come once, and the run goes on", async () => {
    const world = await createWorld([calling]);
    const run = await world.engine.start(calling, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    await world.pass(-30 * 60_000);
    expect((await world.engine.status(run)).waits).toMatchObject([{ path: "morning" }]);
    await world.pass(2 * hour);
    expect((await world.engine.status(run)).requests).toHaveLength(1);
    await world.pass(-5 * hour);
    await world.restart();
    expect((await world.engine.status(run)).requests).toHaveLength(1);
    await world.pass(6.5 * hour);
    expect(world.reminded).toEqual(["called 1"]);
    await world.pass(-3 * hour);
    await world.pass(0);
    expect(world.reminded).toEqual(["called 1"]);
    const [request] = await world.engine.requests();
    await world.engine.answer(request?.token ?? "", { by, value: {} });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
  });

  it("leaves the times of a journal in order", async () => {
    const world = await createWorld([calling]);
    await world.engine.start(calling, { input: {}, startKey: "k", by });
    await world.pass(2 * hour);
    await world.pass(-5 * hour);
    const [request] = await world.engine.requests();
    await world.engine.answer(request?.token ?? "", { by, value: {} });
    await world.engine.runUntilIdle();
    const times = world.entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBe(start + 2 * hour);
  });

  it("after a restore does not look for ever: what was looked up stays looked up", async () => {
    const world = await createWorld([calling]);
    (world.store as { epoch: Epoch }).epoch = { number: 1, restoredAt: world.now };
    await world.restart();
    const run = await world.engine.start(calling, { input: {}, startKey: "k", by });
    await world.pass(2 * hour);
    const [request] = await world.engine.requests();
    await world.engine.answer(request?.token ?? "", { by, value: {} });
    await world.engine.runUntilIdle();
    await world.pass(-5 * hour);
    await world.pass(10 * hour);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
    expect(world.desk.sent).toHaveLength(1);
  });
});
