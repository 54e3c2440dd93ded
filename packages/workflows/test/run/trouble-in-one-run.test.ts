import { expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { about, createWorld, openTicket, tess } from "./world.ts";

const writing = (title: string) =>
  defineWorkflow({
    ...about,
    id: "writing",
    input: z.object({}),
    steps: (flow) => flow.step("ticket", openTicket, () => ({ title })),
    output: () => null,
  });

it("a run whose journal cannot be read keeps neither messages nor other runs from going on, and is reported", async () => {
  const workflow = writing("a");
  const world = await createWorld([workflow]);
  const { store } = world;
  const entries = store.entries.bind(store);
  const broken = await world.engine.start(workflow, { input: {}, startKey: "broken", by: tess });
  await world.engine.start(workflow, { input: {}, startKey: "sound", by: tess });
  store.untold = async () => [broken];
  store.entries = async (runId) => {
    if (runId === broken) throw new SyntaxError("entry 1 is no JSON");
    return entries(runId);
  };
  await expect(world.engine.runUntilIdle()).rejects.toThrow(/entry 1 is no JSON/);
  expect(world.desk.rows).toHaveLength(1);
});

it("a ready run that cannot be read when an engine starts is set aside, reported by the drive, and its people are asked once it can be read", async () => {
  const workflow = writing("a");
  const world = await createWorld([workflow]);
  const { store } = world;
  const entries = store.entries.bind(store);
  world.desk.faults.push("refuse");
  const asking = await world.engine.start(workflow, { input: {}, startKey: "asking", by: tess });
  const park = store.park.bind(store);
  // Killed between the question and its message: the journal holds the one, nobody has heard the other.
  store.park = async () => {
    throw new Error("killed");
  };
  await expect(world.engine.runUntilIdle()).rejects.toThrow("killed");
  expect(world.asked.splice(0)).toHaveLength(1);
  store.park = park;
  await world.engine.start(workflow, { input: {}, startKey: "sound", by: tess });
  let isBroken = true;
  store.entries = async (runId) => {
    if (isBroken && runId === asking) throw new SyntaxError("entry 1 is no JSON");
    return entries(runId);
  };
  await expect(world.restart()).rejects.toThrow(/entry 1 is no JSON/);
  expect(world.desk.rows).toHaveLength(1);
  expect(world.asked).toHaveLength(0);
  isBroken = false;
  await world.engine.runUntilIdle();
  expect(world.asked.map(({ runId }) => runId)).toEqual([asking]);
});

it("two different definitions under one id and version are refused, the same one twice is not", async () => {
  await expect(createWorld([writing("a"), writing("b")])).resolves.toBeDefined();
  const other = defineWorkflow({
    ...about,
    id: "writing",
    input: z.object({}),
    steps: (flow) => flow.step("another", openTicket, () => ({ title: "b" })),
    output: () => null,
  });
  await expect(createWorld([writing("a"), other])).rejects.toThrow(
    /"writing" 1\.0\.0 is registered with two different definitions.*version of its own/,
  );
});
