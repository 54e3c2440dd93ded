import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { about, createWorld, readTicket, tess, type World } from "./world.ts";

const minute = 60_000;

const polling = defineWorkflow({
  ...about,
  id: "polling",
  input: z.object({}),
  steps: (flow) =>
    flow.waitUntil(
      "closed",
      {
        check: readTicket,
        input: () => ({ ticketId: "T1" }),
        until: ({ status }) => status === "closed",
        every: "10 minutes",
        giveUpAfter: "100 days",
      },
      (over) => over,
    ),
  output: ({ closed }) => closed.outcome,
});

async function polled(): Promise<{
  world: World;
  run: string;
  looks(): readonly unknown[];
  become(status: string): void;
}> {
  const world = await createWorld([polling]);
  world.desk.rows.push({ id: "T1", marker: "", at: 0, companyId: "c1", title: "a", status: "new" });
  const run = await world.engine.start(polling, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  return {
    world,
    run,
    looks: () => world.entries.flatMap((entry) => (entry.kind === "finished" ? [entry.output] : [])),
    become(status) {
      const [row] = world.desk.rows;
      if (row) row.status = status;
    },
  };
}

describe("a poll", () => {
  it("leaves nothing in the journal for a thousand answers that are the same", async () => {
    const { world, run } = await polled();
    const before = world.entries.length;
    for (let look = 0; look < 1000; look += 1) await world.pass(10 * minute);
    expect(world.desk.reads).toBe(1001);
    expect(world.entries).toHaveLength(before);
    expect((await world.engine.status(run)).outcome).toBe("waiting");
  });

  it("journals the first answer, each that changed, and the one that ended it", async () => {
    const { world, run, looks, become } = await polled();
    for (const status of ["new", "open", "open", "new", "new", "closed"]) {
      become(status);
      await world.pass(10 * minute);
    }
    expect(looks()).toMatchObject(["new", "open", "new", "closed"].map((status) => ({ status })));
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "met" });
  });

  it("journals the last answer before it gives up", async () => {
    const { world, run, looks } = await polled();
    await world.pass(10 * minute);
    await world.pass(100 * 1440 * minute);
    expect(looks()).toMatchObject([{ status: "new" }, { status: "new" }]);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "gave up" });
  });

  it("keeps its pace from its first look on, over late looks and restarts", async () => {
    const { world } = await polled();
    const begun = world.now;
    await world.pass(34 * minute);
    expect(world.engine.nextWake()).toBe(begun + 40 * minute);
    await world.engine.runUntilIdle();
    expect(world.desk.reads).toBe(2);
    await world.restart();
    expect(world.engine.nextWake()).toBe(begun + 40 * minute);
  });

  it("journals a look that failed, and the answer that came after it", async () => {
    const { world, looks } = await polled();
    world.desk.readsDown = 1;
    await world.pass(10 * minute);
    expect(world.entries.filter(({ kind }) => kind === "noted")).toHaveLength(1);
    await world.pass(minute);
    expect(looks()).toMatchObject([{ status: "new" }, { status: "new" }]);
    await world.pass(9 * minute);
    expect(looks()).toHaveLength(2);
  });
});
