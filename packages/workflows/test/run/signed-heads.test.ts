import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { verifyJournal } from "../../src/run.ts";
import { about, createWorld, openTicket, technician, tess, type World } from "./world.ts";

const key = "a key kept elsewhere";
const asking = defineWorkflow({
  ...about,
  id: "asking",
  input: z.object({ title: z.string() }),
  steps: (flow) =>
    flow
      .step("ticket", openTicket, ({ input }) => ({ title: input.title }))
      .task("asked", { role: technician, instructions: "", answer: z.object({}) }),
  output: ({ ticket }) => ticket.ticketId,
});

const begin = (world: World, startKey: string) =>
  world.engine.start(asking, { input: { title: startKey }, startKey, by: tess });

/** The entries whose ends are signed, and how long the journal is. */
const signed = async ({ store }: World, run: string) => ({
  heads: (await store.heads(run)).map((head) => head.seq),
  entries: (await store.entries(run)).length,
});

describe("the end of a journal", () => {
  it("is signed once for each drive, whoever drives", async () => {
    const world = await createWorld([asking], { signingKey: key });
    const run = await begin(world, "one");
    await world.engine.runUntilIdle();
    const first = await signed(world, run);
    expect(first).toEqual({ heads: [first.entries], entries: first.entries });

    await world.engine.answer(`${run}:asked`, { by: tess, value: {} });
    await world.engine.runUntilIdle();
    await world.engine.runUntilIdle();
    const second = await signed(world, run);
    expect(second).toEqual({ heads: [first.entries, second.entries], entries: second.entries });
  });

  it("is signed where a run is cancelled without a drive", async () => {
    const world = await createWorld([asking], { signingKey: key });
    const run = await begin(world, "one");
    await world.engine.runUntilIdle();
    await world.engine.cancel(run, { by: tess, reason: "changed their mind" });
    const { heads, entries } = await signed(world, run);
    expect(heads.at(-1)).toBe(entries);
  });

  it("is signed also where the run could not go on", async () => {
    const world = await createWorld([asking], { signingKey: key });
    const run = await begin(world, "one");
    await world.restart({ workflows: [] });
    await world.engine.cancel(run, { by: tess, reason: "changed their mind" });
    await world.engine.runUntilIdle();
    const { heads, entries } = await signed(world, run);
    expect(heads.at(-1)).toBe(entries);
  });

  it("is signed at the next export where a process was killed before it did, and never twice", async () => {
    const world = await createWorld([asking]);
    const run = await begin(world, "one");
    await world.engine.runUntilIdle();
    expect((await signed(world, run)).heads).toEqual([]);
    const engine = await world.restart({ signingKey: key });
    expect((await signed(world, run)).heads).toEqual([]);
    const [journal] = await Promise.all([engine.journal(run), engine.journal(run), engine.runUntilIdle()]);
    expect(verifyJournal(journal, { key })).toMatchObject({ verdict: "unaltered" });
    const { heads, entries } = await signed(world, run);
    expect(heads).toEqual([entries]);
  });
});
