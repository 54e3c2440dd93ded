import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineAction, defineWorkflow } from "../../src/index.ts";
import type { Call, PortAdapter, Ticketing, TicketingAbilities } from "../../src/ports.ts";
import { about, createWorld, tess } from "./world.ts";

const minute = 60_000;
type Adapter = PortAdapter<Ticketing, TicketingAbilities>;

const addLine = defineAction({
  id: "test.line",
  title: "Add a line",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ line: z.string() }),
  output: z.object({}),
  run: async ({ input, ports }) => {
    await ports.ticketing.changeTicket("T1", { status: input.line });
    return {};
  },
  again: { lookUp: async () => ({ matches: [], controlSeen: true }) },
});

describe("two writes to one record that carry no marker", () => {
  it("are never open at once, not even in two branches of one run", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "adding",
      input: z.object({}),
      steps: (flow) =>
        flow.together("both", {
          left: (one) => one.step("added", addLine, () => ({ line: "left" })),
          right: (one) => one.step("added", addLine, () => ({ line: "right" })),
        }),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c1", title: "x", status: "new" });
    const { ticketing } = world.adapters as { ticketing: Adapter };
    const on = (call: Call) =>
      ticketing.on({
        ...call,
        beforeWrite: (write) =>
          call.beforeWrite({ ...write, facts: { ...write.facts, canMark: false, canFind: false } }),
      });
    await world.restart({ adapters: { ticketing: { ...ticketing, on } } });
    world.desk.faults.push("lost before");
    const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    expect(world.desk.sent).toHaveLength(1);
    // The right one goes as soon as the left one is clear.
    for (let minutes = 0; minutes < 5; minutes += 1) await world.pass(minute);
    expect((await world.engine.status(run)).done.slice().sort()).toEqual(["both/left/added", "both/right/added"]);
    expect(world.desk.sent).toHaveLength(3);
  });
});
