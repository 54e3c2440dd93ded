import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { about, createWorld, openTicket, tess } from "./world.ts";

const minute = 60_000;

const hurried = defineWorkflow({
  ...about,
  id: "hurried",
  input: z.object({ names: z.array(z.string()) }),
  steps: (flow) =>
    flow.each("tickets", "name", { of: ({ input }) => input.names, key: (name) => name }, (one) =>
      one.within(
        "inTime",
        "1 minute",
        (body) => body.step("opened", openTicket, ({ name }) => ({ title: name })),
        (over) => over,
      ),
    ),
  output: ({ tickets }) => tickets.map(({ inTime }) => inTime.outcome),
});

describe("a write that is still open when its limit passes", () => {
  it("stays over once it has settled: nobody is asked about it while another one settles", async () => {
    const world = await createWorld([hurried]);
    world.desk.faults.push("lost before", "lost before");
    const run = await world.engine.start(hurried, { input: { names: ["a", "b"] }, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    for (let minutes = 0; minutes < 10; minutes += 1) await world.pass(minute);
    expect(world.asked).toEqual([]);
    expect(world.entries.filter(({ kind }) => kind === "opened")).toEqual([]);
    expect(await world.engine.status(run)).toMatchObject({ output: ["over", "over"] });
  });
});
