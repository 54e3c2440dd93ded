import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import type { People } from "../../src/ports.ts";
import { about, createWorld, olga, technician, tess } from "./world.ts";

const minute = 60_000;
const task = defineWorkflow({
  ...about,
  id: "task",
  input: z.object({}),
  steps: (flow) =>
    flow.task("called", {
      role: technician,
      instructions: "Call the user",
      answer: z.object({}),
      remind: { after: "1 hour", every: "1 hour", atMost: 1 },
    }),
  output: () => null,
});

/** A channel that can be down, and what got through. */
function channel() {
  const heard: string[] = [];
  const state = { isDown: true, heard, attempts: 0 };
  const tell = async (text: string) => {
    state.attempts += 1;
    if (state.isDown) throw new Error("The chat is down.");
    heard.push(text);
  };
  const people: People = {
    ask: (request) => tell(`asked ${request.path}`),
    remind: (request, reminder) => tell(`reminded ${request.path} ${reminder}`),
    withdraw: (request, reason) => tell(`withdrawn ${request.path}: ${reason}`),
    holdsRole: () => true,
  };
  return { state, people };
}

const begun = async () => {
  const { state, people } = channel();
  const world = await createWorld([task], { people });
  const run = await world.engine.start(task, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  return { state, people, world, run };
};

describe("people whose channel is down", () => {
  it("stop nothing, and are asked once it is up again", async () => {
    const { state, world, run } = await begun();
    expect((await world.engine.status(run)).requests).toHaveLength(1);
    await world.engine.runUntilIdle();
    expect(state.attempts).toBe(2);
    expect(world.engine.nextWake()).toBe(world.now + minute);
    state.isDown = false;
    await world.pass(minute);
    await world.pass(minute);
    expect(state.heard).toEqual(["asked called"]);
    expect(world.entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["not told", "told"]));
    expect(world.engine.nextWake()).toBe(world.entries[0] && world.entries[0].at + 60 * minute);
  });

  it("are asked by the next process when this one ends before", async () => {
    const { state, world } = await begun();
    state.isDown = false;
    await world.restart();
    await world.restart();
    expect(state.heard).toEqual(["asked called"]);
  });

  it("are told in order: asked, then reminded", async () => {
    const { state, world } = await begun();
    await world.pass(60 * minute);
    state.isDown = false;
    await world.pass(minute);
    expect(state.heard).toEqual(["asked called", "reminded called 1"]);
  });

  it("hear of a withdrawal even after the run has ended, and are not asked what is over", async () => {
    const { state, world, run } = await begun();
    await world.engine.cancel(run, { by: olga, reason: "never mind" });
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).outcome).toBe("cancelled");
    state.isDown = false;
    await world.restart();
    await world.pass(minute);
    expect(state.heard).toEqual(["withdrawn called: the run cancelled"]);
  });
});
