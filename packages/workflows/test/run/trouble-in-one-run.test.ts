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
