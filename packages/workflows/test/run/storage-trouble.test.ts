import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineAction, defineWorkflow } from "../../src/index.ts";
import { StorageError } from "../../src/run.ts";
import { killAt } from "./kill-at.ts";
import { about, createWorld, openTicket, readTicket, tess } from "./world.ts";

const minute = 60_000;
const none = z.object({});
const opening = defineWorkflow({
  ...about,
  id: "opening",
  input: none,
  steps: (flow) => flow.step("ticket", openTicket, () => ({ title: "Printer" })),
  output: ({ ticket }) => ticket.ticketId,
});
const begin = { input: {}, startKey: "k", by: tess };

describe("when a journal cannot be written", () => {
  it("nothing leaves without its intent, and whoever drives hears what to do", async () => {
    const world = await createWorld([opening]);
    await world.engine.start(opening, begin);
    killAt(world, ({ kind }) => kind === "intended");
    const driven = world.engine.runUntilIdle();
    await expect(driven).rejects.toThrow(StorageError);
    await expect(driven).rejects.toThrow(/The power went.*Look after the storage, then drive it again/);
    expect(world.desk.sent).toEqual([]);
  });

  it("an action that swallows the failure changes nothing about that", async () => {
    const swallowing = defineAction({
      id: "test.swallow",
      title: "Swallow whatever goes wrong",
      effect: "write",
      uses: ["ticketing"],
      input: none,
      output: none,
      run: async ({ ports }) => {
        const draft = { companyId: "c1", title: "x", category: "x", priority: "y" };
        await ports.ticketing.openTicket(draft).catch(() => undefined);
        return {};
      },
      again: "ask",
    });
    const workflow = defineWorkflow({
      ...about,
      id: "swallowing",
      input: none,
      steps: (flow) => flow.step("done", swallowing, () => ({})),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, begin);
    const revive = killAt(world, ({ kind }) => kind === "intended");
    await expect(world.engine.runUntilIdle()).rejects.toThrow(StorageError);
    revive();
    expect(world.desk.sent).toEqual([]);
    expect((await world.engine.journal(run)).entries.map(({ kind }) => kind)).not.toContain("finished");
  });

  it("the run goes on from what is written, in the same process, and sends nothing twice", async () => {
    for (const when of ["before", "after"] as const) {
      for (const dying of ["intended", "accepted", "finished"]) {
        const world = await createWorld([opening]);
        const run = await world.engine.start(opening, begin);
        const revive = killAt(world, ({ kind }) => kind === dying, when);
        await expect(world.engine.runUntilIdle()).rejects.toThrow(StorageError);
        revive();
        await world.pass(0);
        await world.pass(10 * minute);
        expect(world.desk.rows, `${when} ${dying}`).toHaveLength(1);
        expect(await world.engine.status(run), `${when} ${dying}`).toMatchObject({
          outcome: "succeeded",
          output: "T1",
        });
      }
    }
  });

  it("other runs go on, as far as they go", async () => {
    const reading = defineWorkflow({
      ...about,
      id: "reading",
      input: none,
      steps: (flow) => flow.step("read", readTicket, () => ({ ticketId: "T1" })),
      output: () => null,
    });
    const world = await createWorld([reading, opening]);
    await world.engine.start(reading, begin);
    const run = await world.engine.start(opening, begin);
    const { append } = world.store;
    Object.assign(world.store, {
      append: async (...given: Parameters<typeof append>) => {
        if (given[1].some(({ path }) => path === "read")) throw new Error("The power went.");
        return append(...given);
      },
    });
    await expect(world.engine.runUntilIdle()).rejects.toThrow(StorageError);
    expect((await world.engine.status(run)).outcome).toBe("succeeded");
    expect(world.engine.nextWake()).toBe(world.now + minute);
  });
});

describe("a listener that throws", () => {
  it("stops no run; its trouble is thrown once everything has gone on", async () => {
    const world = await createWorld([opening], {
      onEntry: (_run, { kind }) => {
        if (kind === "intended") throw new Error("the listener tripped");
      },
    });
    const run = await world.engine.start(opening, begin);
    await expect(world.engine.runUntilIdle()).rejects.toThrow("the listener tripped");
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", doubts: [] });
    expect(world.desk.sent).toHaveLength(1);
  });
});
