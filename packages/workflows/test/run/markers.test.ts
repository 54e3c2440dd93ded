import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { about, createWorld, olga, openTicket, tess } from "./world.ts";

const minute = 60_000;
const open = defineWorkflow({
  ...about,
  id: "open",
  input: z.object({ title: z.string() }),
  steps: (flow) => flow.step("ticket", openTicket, ({ input }) => input),
  output: ({ ticket }) => ticket,
});
const opened = (title: string) => ({ input: { title }, startKey: title, by: tess });

/** A desk that keeps no markers although its adapter says so, after a first ticket showed it. */
async function worldThatLearned() {
  const world = await createWorld([open]);
  world.desk.dropsMarkers = true;
  const first = await world.engine.start(open, opened("first"));
  await world.engine.runUntilIdle();
  return { world, first };
}

describe("a marker the service does not keep", () => {
  it("is noticed on read-back and noted once, and the write is verified all the same", async () => {
    const { world, first } = await worldThatLearned();
    await world.engine.start(open, opened("second"));
    await world.engine.runUntilIdle();
    expect((await world.engine.status(first)).outcome).toBe("succeeded");
    const noted = world.entries.filter((entry) => entry.kind === "noted");
    expect(noted).toMatchObject([
      { path: "ticket", text: expect.stringContaining("did not keep the marker of openTicket") },
    ]);
  });

  it.each(["the same engine", "a restarted engine"])(
    "makes %s ask after a lost answer instead of sending again",
    async (which) => {
      const { world } = await worldThatLearned();
      if (which === "a restarted engine") await world.restart();
      world.desk.faults.push("lost after");
      const run = await world.engine.start(open, opened("second"));
      await world.engine.runUntilIdle();
      await world.pass(10 * minute);
      expect(world.desk.rows.map(({ title }) => title)).toEqual(["first", "second"]);
      const intents = world.entries.filter((entry) => entry.kind === "intended");
      expect(intents.map(({ facts }) => facts.canMark)).toEqual([true, false]);
      const [question] = (await world.engine.status(run)).requests;
      expect(question?.text).toMatch(/has dropped a marker of such a write before/);
      const value = { choice: "accept", output: { ticketId: "T2" } };
      await world.engine.answer(question?.token ?? "", { by: olga, value });
      await world.engine.runUntilIdle();
      expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: { ticketId: "T2" } });
    },
  );

  it("makes a write ask that was under way before it was noticed", async () => {
    const world = await createWorld([open]);
    world.desk.dropsMarkers = true;
    world.desk.faults.push("lost after");
    const lost = await world.engine.start(open, opened("lost"));
    await world.engine.runUntilIdle();
    await world.engine.start(open, opened("other"));
    await world.engine.runUntilIdle();
    await world.pass(10 * minute);
    expect(world.desk.rows.map(({ title }) => title)).toEqual(["lost", "other"]);
    expect((await world.engine.status(lost)).requests).toMatchObject([{ kind: "question" }]);
  });
});
