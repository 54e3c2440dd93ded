import { expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import type { Entry } from "../../src/run/journal/entry.ts";
import { about, createWorld, openTicket, technician, tess } from "./world.ts";

const calling = defineWorkflow({
  ...about,
  id: "calling",
  input: z.object({}),
  steps: (flow) =>
    flow
      .task("called", { role: technician, instructions: "Call", answer: z.object({}) })
      .step("ticket", openTicket, () => ({ title: "a" })),
  output: () => null,
});

it("every entry is told once, whichever process writes it, with the journal up to and with it", async () => {
  const told: { runId: string; entry: Entry; before: readonly Entry[]; isLast: boolean }[] = [];
  const world = await createWorld([calling], {
    onEntry: (runId, entry, journal) =>
      void told.push({
        runId,
        entry,
        before: journal.entries.slice(0, -1),
        isLast: journal.at(entry.path).at(-1) === entry && journal.last(entry.path, entry.kind) === entry,
      }),
  });
  const runId = await world.engine.start(calling, { input: {}, startKey: "k", by: tess });
  await world.engine.start(calling, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  await world.restart();
  const [request] = await world.engine.requests();
  await world.engine.answer(request?.token ?? "", { by: tess, value: {} });
  await world.restart();

  const { entries } = await world.engine.journal(runId);
  expect(entries.at(-1)?.kind).toBe("ended");
  expect(told.map(({ entry }) => entry)).toEqual(entries);
  expect(told.map(({ before }) => before)).toEqual(entries.map((_, index) => entries.slice(0, index)));
  expect(told.every((one) => one.isLast && one.runId === runId)).toBe(true);
});
