import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { about, createWorld, olga, openTicket, readTicket, tess } from "./world.ts";

const second = 1_000;
const minute = 60_000;
const open = defineWorkflow({
  ...about,
  id: "open",
  input: z.object({}),
  steps: (flow) => flow.step("ticket", openTicket, () => ({ title: "Printer" })),
  output: ({ ticket }) => ticket,
});
const look = defineWorkflow({
  ...about,
  id: "look",
  input: z.object({}),
  steps: (flow) => flow.step("ticket", readTicket, () => ({ ticketId: "T1" })),
  output: ({ ticket }) => ticket,
});
const begin = { input: {}, startKey: "k", by: tess };

/** Moves the clock by each duration in turn, and gives how often the service had been asked after each. */
async function passing(world: Awaited<ReturnType<typeof createWorld>>, durations: number[], asked: () => number) {
  const counts: number[] = [];
  for (const duration of durations) {
    await world.pass(duration - 1);
    const early = asked();
    await world.pass(1);
    counts.push(asked() - early);
  }
  return counts;
}

describe("a write that surely was not carried out", () => {
  it("is sent again after growing pauses, and nobody is asked when it works", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("unavailable", "unavailable");
    const run = await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).waits).toMatchObject([{ until: world.now + 30 * second }]);
    expect(await passing(world, [30 * second, 2 * minute], () => world.desk.sent.length)).toEqual([1, 1]);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", doubts: [] });
    expect(world.desk.rows).toHaveLength(1);
    expect(world.asked).toEqual([]);
  });

  it("is not sent earlier than the service asked for", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("rate limited");
    await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    expect(await passing(world, [5 * minute], () => world.desk.sent.length)).toEqual([1]);
    expect(world.desk.rows).toHaveLength(1);
  });

  it("is asked about once the last pause is over", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("unavailable", "unavailable", "unavailable", "unavailable", "unavailable");
    const run = await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    const pauses = [30 * second, 2 * minute, 10 * minute, 30 * minute];
    expect(await passing(world, pauses, () => world.desk.sent.length)).toEqual([1, 1, 1, 1]);
    expect((await world.engine.status(run)).requests).toMatchObject([
      { kind: "question", text: expect.stringContaining("The desk is down.") },
    ]);
  });

  it("waits out its pause after a restart", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("unavailable");
    await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    await world.restart();
    expect(world.desk.sent).toHaveLength(1);
    await world.pass(30 * second);
    expect(world.desk.rows).toHaveLength(1);
  });

  it("is not sent any more when the run is cancelled during a pause", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("unavailable");
    const run = await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    await world.engine.cancel(run, { by: olga, reason: "not needed" });
    await world.pass(30 * second);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "cancelled", done: [], doubts: [] });
    expect(world.desk.sent).toHaveLength(1);
  });

  it("is not sent after the limit around it has passed", async () => {
    const hurried = defineWorkflow({
      ...about,
      id: "hurried",
      input: z.object({}),
      steps: (flow) =>
        flow.within(
          "hurry",
          "10 seconds",
          (body) => body.step("ticket", openTicket, () => ({ title: "Printer" })),
          (over) => over.sleepUntil("moment", () => "2026-11-23T09:00:00Z"),
        ),
      output: ({ hurry }) => (hurry.outcome === "over" ? hurry.possiblyDone : ["in time"]),
    });
    const world = await createWorld([hurried]);
    world.desk.faults.push("unavailable");
    const run = await world.engine.start(hurried, begin);
    await world.engine.runUntilIdle();
    await world.pass(10 * second);
    await world.pass(minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: [] });
    expect(world.desk.sent).toHaveLength(1);
  });

  it("still counts lost answers by themselves", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("unavailable", "unavailable", "lost before", "none");
    const run = await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    await world.pass(30 * second);
    await world.pass(2 * minute);
    await world.pass(3 * minute);
    expect((await world.engine.status(run)).outcome).toBe("succeeded");
  });
});

describe("a read the service could not answer", () => {
  const prepared = async (down: number) => {
    const world = await createWorld([look]);
    world.desk.rows.push({ id: "T1", marker: "", at: 0, companyId: "c1", title: "Printer", status: "new" });
    world.desk.readsDown = down;
    const run = await world.engine.start(look, begin);
    await world.engine.runUntilIdle();
    return { world, run };
  };

  it("is tried again after short pauses", async () => {
    const { world, run } = await prepared(3);
    expect(await passing(world, [5 * second, 30 * second, 2 * minute], () => world.desk.reads)).toEqual([1, 1, 1]);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: { title: "Printer" } });
  });

  it("is asked about after the last", async () => {
    const { world, run } = await prepared(4);
    await passing(world, [5 * second, 30 * second, 2 * minute], () => world.desk.reads);
    expect((await world.engine.status(run)).requests).toMatchObject([{ kind: "question" }]);
  });
});
