import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type Action, defineAction, defineWorkflow, type Verification } from "../../src/index.ts";
import { about, createWorld, openTicket, tess } from "./world.ts";

/** Opens a ticket, and says of it whatever the test wants to have said. */
const opening = (verify: () => Promise<Verification>) =>
  defineAction({
    id: "test.opening",
    title: "Open a ticket",
    effect: "write",
    uses: ["ticketing"],
    input: z.object({}),
    output: z.object({ ticketId: z.string() }),
    run: ({ ports }) => ports.ticketing.openTicket({ companyId: "c1", title: "One", category: "x", priority: "y" }),
    again: openTicket.again as "ask",
    verify,
  });

async function running(action: Action<Record<never, never>, { ticketId: string }, "write", "port:ticketing">) {
  const workflow = defineWorkflow({
    ...about,
    id: "one",
    input: z.object({}),
    steps: (flow) => flow.step("ticket", action, () => ({})),
    output: ({ ticket }) => ticket,
  });
  const world = await createWorld([workflow]);
  const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  return { world, status: await world.engine.status(run) };
}

describe("a read-back that goes wrong after the write happened", () => {
  it.each([
    ["a date", { seen: true, evidence: new Date(0) }, /cannot be kept: the value is a Date/],
    ["nothing at all", undefined, /undefined/],
  ])("(%s as its result) leaves the write unverified and the engine running", async (_what, result, reason) => {
    const { world, status } = await running(opening(async () => result as unknown as Verification));
    for (const pause of [2_000, 8_000, 20_000, 60_000]) await world.pass(pause);
    expect(world.desk.rows).toHaveLength(1);
    expect(world.entries.find((entry) => entry.kind === "finished")).toMatchObject({
      outcome: "unverified",
      reason: expect.stringMatching(reason),
    });
    expect(await world.engine.status(status.runId)).toMatchObject({
      outcome: "finished with doubts",
      output: { ticketId: "T1" },
    });
  });

  it("(evidence of two megabytes) is verified, its hash journaled and the whole kept beside the entry", async () => {
    const evidence = "y".repeat(2_000_000);
    const { world, status } = await running(opening(async () => ({ seen: true, evidence })));
    expect(status.outcome).toBe("succeeded");
    const finished = world.entries.find((entry) => entry.kind === "finished");
    const { oversize } = (finished?.evidence ?? {}) as { oversize: { sha256: string; bytes: number } };
    expect(oversize.bytes).toBe(2_000_002);
    expect(await world.store.blob(oversize.sha256)).toBe(evidence);
    expect(Math.max(...world.entries.map((entry) => JSON.stringify(entry).length))).toBeLessThan(5_000);
  });
});
