import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineAction, defineWorkflow } from "../../src/index.ts";
import {
  about,
  ada,
  admin,
  createWorld,
  openTicket,
  type Row,
  setStatus,
  technician,
  tess,
  type World,
} from "./world.ts";

const minute = 60_000;

/** Sets a status unless it stands there already. */
const settle = defineAction({
  id: "test.settle",
  title: "Settle the ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({}),
  run: async ({ input, ports }) => {
    const { status } = (await ports.ticketing.getTicket(input.ticketId)) as unknown as Row;
    if (status !== "closed") await ports.ticketing.changeTicket(input.ticketId, { status: "closed" });
    return {};
  },
  again: "safe",
});

const limited = defineWorkflow({
  ...about,
  id: "limited",
  input: z.object({}),
  steps: (flow) =>
    flow.approve("sure", { by: admin, ask: () => "Go ahead?" }, (body) =>
      body
        .step("opened", openTicket, () => ({ title: "Printer" }))
        .within(
          "limit",
          "10 minutes",
          (inner) => inner.step("closed", setStatus, ({ opened }) => ({ ticketId: opened.ticketId, status: "closed" })),
          (over) => over.task("after", { role: technician, instructions: "Look after it", answer: z.object({}) }),
        ),
    ),
  output: () => null,
});

const unlimited = defineWorkflow({
  ...about,
  id: "unlimited",
  input: z.object({}),
  steps: (flow) =>
    flow.approve("sure", { by: admin, ask: () => "Go ahead?" }, (body) =>
      body
        .step("opened", openTicket, () => ({ title: "Printer" }))
        .step("closed", settle, ({ opened }) => ({ ticketId: opened.ticketId }))
        .task("after", { role: technician, instructions: "Look after it", answer: z.object({}) }),
    ),
  output: () => null,
});

const approve = async (world: World) => {
  const [request] = await world.engine.requests();
  const vote = { decision: "approve", hash: request?.plan?.hash };
  await world.engine.answer(request?.token ?? "", { by: ada, value: vote });
};

/** Up to the approval that the write needs on its own, because its ticket was not known before. */
async function waitingForItsOwn(workflow: typeof limited): Promise<{ world: World; run: string }> {
  const world = await createWorld([workflow]);
  const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  await approve(world);
  await world.engine.runUntilIdle();
  expect(await world.engine.requests()).toMatchObject([{ title: "Approve: changeTicket on ticket T1" }]);
  return { world, run };
}
const openPaths = async (world: World) => (await world.engine.requests()).map(({ path }) => path);
const close = "sure/limit/closed@approval#1@close";

describe("the approval of a single write", () => {
  it("is withdrawn when the time limit around the write is reached", async () => {
    const { world } = await waitingForItsOwn(limited);
    await world.pass(11 * minute);
    expect(await openPaths(world)).toEqual(["sure/limit/after"]);
    expect(world.entries).toContainEqual(
      expect.objectContaining({ kind: "closed", path: close, reason: "the time limit was reached" }),
    );
    expect(world.withdrawn).toContain("sure/limit/closed@approval#1: the time limit was reached");
  });

  it("is withdrawn also by a process that comes after the one that wrote down the limit", async () => {
    const { world } = await waitingForItsOwn(limited);
    const { append } = world.store;
    Object.assign(world.store, {
      append: (...given: Parameters<typeof append>) =>
        given[1][0]?.kind === "closed" ? Promise.reject(new Error("killed")) : append(...given),
    });
    await expect(world.pass(11 * minute)).rejects.toThrow("killed");
    Object.assign(world.store, { append });
    await world.restart();
    expect(await openPaths(world)).toEqual(["sure/limit/after"]);
  });

  it("that was given in time and not looked at before the limit stands in the journal by name", async () => {
    const { world } = await waitingForItsOwn(limited);
    await approve(world);
    await world.pass(11 * minute);
    expect(await openPaths(world)).toEqual(["sure/limit/after"]);
    expect(world.entries.filter(({ kind }) => kind === "noted")).toMatchObject([
      { text: expect.stringMatching(/Ada Admin answered .* It was not used: the time limit was reached/) },
    ]);
    expect(world.desk.rows[0]?.status).toBe("new");
  });

  it("is withdrawn when the write turns out to be needless", async () => {
    const { world } = await waitingForItsOwn(unlimited);
    if (world.desk.rows[0]) world.desk.rows[0].status = "closed";
    // Whatever wakes the run finds that somebody has done it by hand.
    const [request] = await world.engine.requests();
    await world.engine.answer(request?.token ?? "", {
      by: ada,
      value: { decision: "approve", hash: request?.plan?.hash },
    });
    await world.engine.runUntilIdle();
    expect(await openPaths(world)).toEqual(["sure/after"]);
    expect(world.entries).toContainEqual(
      expect.objectContaining({
        kind: "closed",
        path: "sure/closed@approval#1@close",
        reason: "it is not needed any more",
      }),
    );
  });
});
