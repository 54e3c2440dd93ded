import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import type { Epoch } from "../../src/run/engine/epoch.ts";
import type { EngineOptions } from "../../src/run.ts";
import { about, admin, createWorld, olga, openTicket, tess, type World } from "./world.ts";

const minute = 60_000;
const open = defineWorkflow({
  ...about,
  id: "open",
  input: z.object({}),
  steps: (flow) => flow.step("ticket", openTicket, () => ({ title: "Printer" })),
  output: ({ ticket }) => ticket.ticketId,
});
const begin = async (world: World) => {
  const run = await world.engine.start(open, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  return run;
};
const choose = async (world: World, choice: string) => {
  const [question] = await world.engine.requests();
  await world.engine.answer(question?.token ?? "", { by: olga, value: { choice } });
  await world.engine.runUntilIdle();
};

/** A run whose write is there, without anybody knowing: its answer was lost, and the look-up saw no control record. */
async function unknownThoughThere(options: Partial<EngineOptions> = {}) {
  const world = await createWorld([open], options);
  world.desk.faults.push("lost after");
  world.desk.controlSeen = false;
  const run = await begin(world);
  await world.pass(3 * minute);
  expect(world.entries.filter(({ kind }) => kind === "finished")).toMatchObject([{ outcome: "unknown" }]);
  return { world, run };
}

describe("a write a person says to try again", () => {
  it("is looked for first, and what the round before left is adopted", async () => {
    const { world, run } = await unknownThoughThere();
    world.desk.controlSeen = true;
    await choose(world, "retry");
    expect(world.desk.rows).toHaveLength(1);
    expect(world.desk.sent).toHaveLength(1);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "T1", doubts: [] });
  });

  it("is sent when it is not there", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("lost before");
    world.desk.controlSeen = false;
    const run = await begin(world);
    await world.pass(3 * minute);
    world.desk.controlSeen = true;
    await choose(world, "retry");
    expect(world.desk.rows).toHaveLength(1);
    expect(await world.engine.status(run)).toMatchObject({ output: "T1" });
  });

  it("is sent when a look still proves nothing: the person knew", async () => {
    const { world } = await unknownThoughThere();
    await choose(world, "retry");
    expect(world.desk.rows).toHaveLength(2);
  });

  it("is sent when the look-up goes on failing, after the usual pauses", async () => {
    const { world, run } = await unknownThoughThere();
    const ticketing = world.adapters.ticketing as unknown as { on: (call: object) => object };
    const { on } = ticketing;
    ticketing.on = (call) => ({
      ...on(call),
      findTicketsByMarker: () => Promise.reject(new Error("The search is down.")),
    });
    await choose(world, "retry");
    expect(world.desk.sent).toHaveLength(1);
    for (let hour = 0; hour < 6; hour += 1) await world.pass(60 * minute);
    expect(world.desk.sent).toHaveLength(2);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "finished with doubts", doubts: ["ticket"] });
  });

  it("is told of by a sighting of the marker all rounds carry", async () => {
    const { world, run } = await unknownThoughThere();
    world.desk.faults.push("lost after");
    await choose(world, "retry");
    world.desk.controlSeen = true;
    const marker = world.desk.sent[0]?.marker ?? "";
    expect(await world.engine.sighting({ system: "desk", marker })).toBe("open");
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ output: "T1" });
    expect(world.entries.filter(({ kind }) => kind === "noted").at(-1)).toMatchObject({
      text: expect.stringMatching(/found 2 .*T2/s),
    });
  });

  it("needs no new approval when it is there already", async () => {
    const approved = defineWorkflow({
      ...about,
      id: "approved",
      input: z.object({}),
      steps: (flow) =>
        flow.approve("sure", { by: admin, ask: () => "Open it?" }, (body) =>
          body.step("ticket", openTicket, () => ({ title: "Printer" })),
        ),
      output: () => null,
    });
    const world = await createWorld([approved]);
    const run = await world.engine.start(approved, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    world.desk.faults.push("lost after");
    world.desk.controlSeen = false;
    const [approval] = await world.engine.requests();
    const vote = { decision: "approve", hash: approval?.plan?.hash };
    await world.engine.answer(approval?.token ?? "", { by: olga, value: vote });
    await world.engine.runUntilIdle();
    await world.pass(3 * minute);
    world.desk.controlSeen = true;
    await choose(world, "retry");
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", requests: [] });
    expect(world.desk.rows).toHaveLength(1);
  });
});

describe("a write that went out in a retry", () => {
  /** Refused once and sent again by a person's word. */
  async function retried() {
    const first = await createWorld([open]);
    first.desk.faults.push("refuse");
    await begin(first);
    await choose(first, "retry");
    expect(first.desk.rows).toHaveLength(1);
    return first;
  }
  const after = (first: World, world: World) => {
    world.desk.rows.push(...first.desk.rows);
    world.now = first.now + 10 * minute;
  };

  it("is found by a second host, which knows of no retry", async () => {
    const first = await retried();
    const second = await createWorld([open], { lookFirst: "always" });
    after(first, second);
    const run = await begin(second);
    expect(await second.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "T1" });
    expect(second.desk.sent).toEqual([]);
  });

  it("is found after a restore of a backup from before it", async () => {
    const first = await retried();
    const world = await createWorld([open]);
    after(first, world);
    (world.store as { epoch: Epoch }).epoch = { number: 1, restoredAt: world.now };
    await world.restart();
    const run = await begin(world);
    await world.pass(3 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "T1" });
    expect(world.desk.sent).toEqual([]);
  });
});
