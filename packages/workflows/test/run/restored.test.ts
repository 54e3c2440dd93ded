import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type AnyAction, defineWorkflow } from "../../src/index.ts";
import type { Epoch } from "../../src/run/engine/epoch.ts";
import {
  about,
  closeBlindly,
  createWorld,
  olga,
  openTicket,
  setStatus,
  start,
  technician,
  tess,
  type World,
} from "./world.ts";

const minute = 60_000;

/** As if the store had been restored from a backup just now. */
const restore = async (world: World) => {
  (world.store as { epoch: Epoch }).epoch = { number: 1, restoredAt: world.now };
  await world.restart();
};

/** Waits for a call, then acts. */
const afterCall = <A extends AnyAction>(id: string, action: A, input: z.output<A["input"]>) =>
  defineWorkflow({
    ...about,
    id,
    input: z.object({}),
    steps: (flow) =>
      flow
        .task("called", {
          role: technician,
          title: "Call",
          instructions: () => "Call them",
          answer: z.object({}),
        })
        .step("act", action as never, () => input as never),
    output: () => null,
  });

async function beforeTheWrite(world: World, workflow: ReturnType<typeof afterCall>) {
  const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  const call = async () => {
    const [request] = await world.engine.requests();
    await world.engine.answer(request?.token ?? "", { by: tess, value: {} });
    await world.engine.runUntilIdle();
  };
  return { run, call };
}

describe("after a backup is restored", () => {
  const opening = afterCall("opening", openTicket, { title: "Printer" });

  it("a write the journal lost is found by its marker and adopted, not sent again", async () => {
    const lost = await createWorld([opening]);
    await (await beforeTheWrite(lost, opening)).call();
    expect(lost.desk.rows).toHaveLength(1);

    const world = await createWorld([opening]);
    world.desk.rows.push(...lost.desk.rows);
    const { run, call } = await beforeTheWrite(world, opening);
    await restore(world);
    await call();
    // The old host may have sent it a moment before the restore: it cannot be seen yet.
    expect((await world.engine.status(run)).waits).toMatchObject([
      { path: "act@restored1", until: start + 2 * minute },
    ]);
    await world.pass(2 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", done: ["act"] });
    expect(world.desk.sent).toEqual([]);
    expect(world.desk.rows).toHaveLength(1);
  });

  it("a write that surely is not there is sent, once", async () => {
    const world = await createWorld([opening]);
    const { run, call } = await beforeTheWrite(world, opening);
    await restore(world);
    await call();
    await world.pass(2 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
    expect(world.desk.sent).toHaveLength(1);
  });

  it("a run begun anew under a start key the backup does not know finds what it did before", async () => {
    const lost = await createWorld([opening]);
    await (await beforeTheWrite(lost, opening)).call();
    const world = await createWorld([opening]);
    world.desk.rows.push(...lost.desk.rows);
    await restore(world);
    const { run, call } = await beforeTheWrite(world, opening);
    await call();
    await world.pass(2 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
    expect(world.desk.sent).toEqual([]);
  });

  it("a write that cannot be looked up asks a person once, and is sent when the person says so", async () => {
    const closing = afterCall("closing", closeBlindly, { ticketId: "T1", status: "closed" });
    const world = await createWorld([closing]);
    world.desk.rows.push({ id: "T1", marker: "", at: start, companyId: "c1", title: "Printer", status: "new" });
    const { run, call } = await beforeTheWrite(world, closing);
    await restore(world);
    await call();
    const [question] = (await world.engine.status(run)).requests;
    expect(question?.text).toMatch(/restored from a backup, and whether this was sent/);
    expect(world.desk.sent).toEqual([]);
    world.now += minute;
    await world.engine.answer(question?.token ?? "", { by: olga, value: { choice: "retry" } });
    await world.engine.runUntilIdle();
    expect(world.desk.sent).toHaveLength(1);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "finished with doubts" });
  });

  it("a look that can prove nothing asks once, and what the person says is done", async () => {
    const world = await createWorld([opening]);
    world.desk.controlSeen = false;
    const { run, call } = await beforeTheWrite(world, opening);
    await restore(world);
    await call();
    await world.pass(2 * minute);
    const [question] = (await world.engine.status(run)).requests;
    expect(question?.text).toMatch(/found nothing, but/);
    await world.engine.answer(question?.token ?? "", { by: olga, value: { choice: "retry" } });
    await world.engine.runUntilIdle();
    await world.pass(2 * minute);
    expect(world.desk.sent).toHaveLength(1);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "finished with doubts" });
  });

  it("absolute values are simply sent again", async () => {
    const setting = afterCall("setting", setStatus, { ticketId: "T1", status: "closed" });
    const world = await createWorld([setting]);
    world.desk.rows.push({ id: "T1", marker: "", at: start, companyId: "c1", title: "Printer", status: "new" });
    const { run, call } = await beforeTheWrite(world, setting);
    await restore(world);
    await call();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
    expect(world.desk.sent).toHaveLength(1);
  });

  it("an attempt the backup knows is looked up late enough for one the backup lost", async () => {
    const world = await createWorld([opening]);
    const { run, call } = await beforeTheWrite(world, opening);
    world.desk.faults.push("lost before");
    await call();
    world.now += 60 * minute;
    await restore(world);
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).waits).toMatchObject([
      { path: "act@restored1", until: world.now + 2 * minute },
    ]);
    expect(world.desk.sent).toHaveLength(1);
  });
});
