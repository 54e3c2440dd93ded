import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { type EngineOptions, runIdOf } from "../../src/run.ts";
import { about, createWorld, openTicket, setStatus, tenant, tess, type World } from "./world.ts";

const minute = 60_000;
const opening = defineWorkflow({
  ...about,
  id: "opening",
  input: z.object({}),
  steps: (flow) =>
    flow
      .step("ticket", openTicket, () => ({ title: "Printer" }))
      .step("closed", setStatus, ({ ticket }) => ({ ticketId: ticket.ticketId, status: "closed" })),
  output: ({ ticket }) => ticket.ticketId,
});

/** A host with a store of its own, before the same service as another one. */
const hostBeside = async (first: World | undefined, options: Partial<EngineOptions> = { lookFirst: "always" }) => {
  const world = await createWorld([opening], options);
  if (first) {
    world.desk.rows.push(...first.desk.rows);
    world.now = first.now + 10 * minute;
  }
  return world;
};
const begin = async (world: World, startKey = "ticket 7") => {
  const run = await world.engine.start(opening, { input: {}, startKey, by: tess });
  await world.engine.runUntilIdle();
  return world.engine.status(run);
};
const opened = (world: World) => world.desk.sent.filter(({ operation }) => operation === "openTicket");

describe("a second host with the same start key", () => {
  it("knows the run's id before it begins, and so whether it has begun", async () => {
    const world = await hostBeside(undefined);
    const expected = runIdOf(tenant.id, "opening", "ticket 7");
    expect(await world.store.find(expected)).toBeUndefined();
    expect((await begin(world)).runId).toBe(expected);
    expect(await world.store.find(expected)).toMatchObject({ startKey: "ticket 7" });
    expect(runIdOf("another-msp", "opening", "ticket 7")).not.toBe(expected);
  });

  it("finds what the first one wrote before its own run began, and goes on from there", async () => {
    const first = await hostBeside(undefined);
    expect(await begin(first)).toMatchObject({ outcome: "succeeded", output: "T1" });
    expect(opened(first)).toHaveLength(1);
    const second = await hostBeside(first);
    expect(await begin(second)).toMatchObject({ outcome: "succeeded", output: "T1" });
    expect(opened(second)).toEqual([]);
  });

  it("would write twice where it is told to look only after a restore", async () => {
    const first = await hostBeside(undefined, {});
    await begin(first);
    const second = await hostBeside(first, {});
    await begin(second);
    expect(opened(second)).toHaveLength(1);
  });

  it("with another start key writes its own", async () => {
    const first = await hostBeside(undefined);
    await begin(first);
    const second = await hostBeside(first);
    expect(await begin(second, "ticket 8")).toMatchObject({ output: "T2" });
  });

  it("asks nobody when a new tenant has nothing yet that could prove the look", async () => {
    const world = await hostBeside(undefined);
    world.desk.controlSeen = false;
    expect(await begin(world)).toMatchObject({ outcome: "succeeded", requests: [] });
    expect(opened(world)).toHaveLength(1);
  });

  it("looks once, and waits for a look-up that fails", async () => {
    const world = await hostBeside(undefined);
    const ticketing = world.adapters.ticketing as unknown as { on: (call: object) => object };
    const { on } = ticketing;
    let looks = 0;
    ticketing.on = (call) => ({
      ...on(call),
      findTicketsByMarker: async () => {
        looks += 1;
        if (looks === 1) throw new Error("The desk is down.");
        return { matches: [], controlSeen: true };
      },
    });
    expect(await begin(world)).toMatchObject({ outcome: "waiting" });
    expect(opened(world)).toEqual([]);
    await world.pass(minute);
    expect(opened(world)).toHaveLength(1);
    expect(looks).toBe(2);
  });
});
