import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { about, closeBlindly, createWorld, openTicket, technician, tess } from "./world.ts";

const minute = 60_000;
const none = z.object({});
const answer = z.object({ ok: z.boolean() });

describe("what a limit says about writes nobody has settled", () => {
  it("names a write whose outcome is unknown, when the limit passes while a person is asked about it", async () => {
    let seen: unknown;
    const workflow = defineWorkflow({
      ...about,
      id: "limited",
      input: none,
      steps: (flow) =>
        flow.within(
          "limited",
          "30 minutes",
          (body) => body.step("close", closeBlindly, () => ({ ticketId: "T1", status: "closed" })),
          (over) =>
            over.when(
              "It may be done",
              ({ possiblyDone }) => {
                seen = possiblyDone;
                return true;
              },
              (yes) => yes,
            ),
        ),
      output: ({ limited }) => limited.outcome,
    });
    const world = await createWorld([workflow]);
    world.desk.rows.push({ id: "T1", marker: "", at: 0, companyId: "c1", title: "a", status: "new" });
    world.desk.faults.push("lost after");
    const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    await world.pass(10 * minute);
    expect((await world.engine.requests()).map(({ kind }) => kind)).toEqual(["question"]);
    await world.pass(30 * minute);
    expect(await world.engine.status(run)).toMatchObject({ output: "over", outcome: "finished with doubts" });
    expect(seen).toEqual(["limited/close"]);
  });

  it.each([
    ["at the same instant", "1 minute"],
    ["a little later", "90 seconds"],
  ] as const)("tells it to the limit around that passes %s as well", async (_when, outer) => {
    let seen: unknown;
    const workflow = defineWorkflow({
      ...about,
      id: "nested",
      input: none,
      steps: (flow) =>
        flow.within(
          "outer",
          outer,
          (body) =>
            body.within(
              "inner",
              "1 minute",
              (deep) => deep.step("ticket", openTicket, () => ({ title: "a" })),
              (over) => over.task("look", { role: technician, instructions: "Look", answer }),
            ),
          (over) =>
            over.when(
              "It may be done",
              ({ possiblyDone }) => {
                seen = possiblyDone;
                return true;
              },
              (yes) => yes,
            ),
        ),
      output: ({ outer }) => outer.outcome,
    });
    const world = await createWorld([workflow]);
    world.desk.searchLagMs = 100_000;
    world.desk.faults.push("lost after");
    const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    await world.pass(minute);
    await world.pass(minute / 2);
    expect(seen).toEqual(["outer/inner/ticket"]);
    for (let turn = 0; turn < 20; turn += 1) await world.pass(minute);
    expect(await world.engine.status(run)).toMatchObject({ output: "over", outcome: "succeeded" });
  });
});
