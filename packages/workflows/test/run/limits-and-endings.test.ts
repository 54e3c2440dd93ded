import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineAction, defineWorkflow } from "../../src/index.ts";
import { about, createWorld, olga, openTicket, technician, tess } from "./world.ts";

const minute = 60_000;
const none = z.object({});
const answer = z.object({ ok: z.boolean() });
const begin = { input: {}, startKey: "k", by: tess };

describe("a limit", () => {
  it("lets an open write settle while what follows waits, not only when the run ends", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "settling",
      input: none,
      steps: (flow) =>
        flow.within(
          "limit",
          "1 minute",
          (body) => body.step("ticket", openTicket, () => ({ title: "slow" })),
          (over) => over.task("asked", { role: technician, instructions: "Look after it", answer }),
        ),
      output: ({ limit }) => (limit.outcome === "over" ? limit.possiblyDone : []),
    });
    const world = await createWorld([workflow]);
    world.desk.faults.push("lost after");
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    await world.pass(minute);
    expect(await world.engine.status(run)).toMatchObject({ done: [], requests: [{ path: "limit/asked" }] });
    await world.pass(5 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "waiting", done: ["limit/ticket"] });
    const [request] = await world.engine.requests();
    await world.engine.answer(request?.token ?? "", { by: tess, value: { ok: true } });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "succeeded",
      output: ["limit/ticket"],
      doubts: [],
    });
    expect(world.desk.rows).toHaveLength(1);
  });

  it("is also the last moment a write may leave", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "leaving",
      input: none,
      steps: (flow) =>
        flow.within(
          "limit",
          "30 seconds",
          (body) => body.step("ticket", openTicket, () => ({ title: "quick" })),
          (over) => over.task("asked", { role: technician, instructions: "Look after it", answer }),
        ),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    const intent = world.entries.find((entry) => entry.kind === "intended");
    expect(intent?.kind === "intended" && intent.notAfter - world.now).toBe(30_000);
  });

  it("stays passed when the clock is set back", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "setting-back",
      input: none,
      steps: (flow) =>
        flow.within(
          "limit",
          "10 minutes",
          (body) =>
            body.task("asked", { role: technician, instructions: "Say so", answer }).step("late", openTicket, () => ({
              title: "too late",
            })),
          (over) =>
            over
              .sleepUntil("pause", () => "2026-11-23T09:09:00Z")
              .task("after", { role: technician, instructions: "Say so", answer }),
        ),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    await world.pass(10 * minute);
    world.now -= 9 * minute;
    await world.restart();
    expect(await world.engine.status(run)).toMatchObject({ requests: [{ path: "limit/after" }] });
    expect(world.desk.sent).toEqual([]);
  });
});

describe("an ending", () => {
  it("withdraws what people are asked at once, however long an open write takes to settle", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "withdrawing",
      input: none,
      steps: (flow) =>
        flow.together("both", {
          left: (one) => one.step("ticket", openTicket, () => ({ title: "slow" })),
          right: (one) => one.task("asked", { role: technician, instructions: "Say so", answer }),
        }),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    world.desk.faults.push("lost after");
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    const [request] = await world.engine.requests();
    await world.engine.cancel(run, { by: olga, reason: "wrong customer" });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "waiting", requests: [] });
    expect(world.withdrawn).toEqual(["both/right/asked: the run cancelled"]);
    const late = world.engine.answer(request?.token ?? "", { by: tess, value: { ok: true } });
    await expect(late).rejects.toThrow(/not open any more: the run cancelled/);
    await world.pass(5 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "cancelled", done: ["both/left/ticket"] });
  });

  it("by a person who cancels while a step is on its way keeps the next step from beginning", async () => {
    let meanwhile = async () => {};
    const begun: string[] = [];
    const slow = defineAction({
      id: "test.slow",
      title: "Take its time",
      effect: "read",
      uses: [],
      input: z.object({ name: z.string() }),
      output: none,
      run: async ({ input }) => {
        begun.push(input.name);
        await meanwhile();
        return {};
      },
    });
    const workflow = defineWorkflow({
      ...about,
      id: "cancelling",
      input: none,
      steps: (flow) => flow.step("one", slow, () => ({ name: "one" })).step("two", slow, () => ({ name: "two" })),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, begin);
    meanwhile = () => world.engine.cancel(run, { by: olga, reason: "no" });
    await world.engine.runUntilIdle();
    expect(begun).toEqual(["one"]);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "cancelled", reason: "no" });
  });

  it("by a person needs no definition when no write is open", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "gone",
      input: none,
      steps: (flow) => flow.task("asked", { role: technician, instructions: "Say so", answer }),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    await world.restart({ workflows: [] });
    await world.engine.cancel(run, { by: olga, reason: "nobody has its definition any more" });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "cancelled", requests: [], waits: [] });
  });
});

describe("a run's status", () => {
  it("tells what people should know", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "telling",
      input: none,
      steps: (flow) => flow.step("ticket", openTicket, () => ({ title: "lost" })),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    world.desk.faults.push("lost after");
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).notes).toEqual([
      { path: "ticket", text: expect.stringMatching(/answer to the write was lost or unclear: No answer came/) },
    ]);
  });
});
