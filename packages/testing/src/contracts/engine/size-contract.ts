import { defineAction, defineEvent, defineWorkflow } from "@msp/workflows";
import { expect } from "vitest";
import * as z from "zod";
import { setStatus } from "./actions/set-status.ts";
import { cast } from "./cast.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { about } from "./shapes/shape.ts";
import { swelling, writing } from "./shapes/write-shapes.ts";

const maxPayloadBytes = 2000;
const begin = { input: { title: "Printer" }, startKey: "k", by: cast.tess };

const openAndTell = defineAction({
  id: "contract.open-and-tell",
  title: "Open a ticket and tell a long story",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ title: z.string() }),
  output: z.object({ ticketId: z.string(), story: z.string() }),
  run: async ({ input, ports }) => {
    const { title } = input;
    const { ticketId } = await ports.ticketing.openTicket({
      companyId: "c1",
      title,
      category: "request",
      priority: "low",
    });
    return { ticketId, story: "x".repeat(2 * maxPayloadBytes) };
  },
  again: "ask",
  verify: async ({ output, ports }) => ({
    seen: true,
    evidence: (await ports.ticketing.getTicket(output.ticketId)).title,
  }),
});

const telling = defineWorkflow({
  ...about,
  id: "telling",
  input: z.object({ title: z.string() }),
  steps: (flow) =>
    flow
      .step("opened", openAndTell, ({ input }) => input)
      .step("closed", setStatus, ({ opened }) => ({ ticketId: opened.ticketId, status: "closed" })),
  output: ({ opened }) => opened.ticketId,
});

const told = defineEvent({ id: "told", title: "It was told", body: z.object({ text: z.string() }) });

const waiting = defineWorkflow({
  ...about,
  id: "waiting-for-little",
  input: z.object({}),
  steps: (flow) => flow.waitFor("told", { event: told, match: () => "7", giveUpAfter: "1 day" }),
  output: () => "done",
});

/** What an entry may hold. */
export function sizeContract({ test }: EngineSuite): void {
  test("a value over the limit is refused before anything is sent", (subject) =>
    onBench(
      subject,
      [writing, swelling],
      async (bench) => {
        const tooLarge = bench.engine.start(writing, { ...begin, input: { title: "x".repeat(3000) } });
        await expect(tooLarge).rejects.toThrow(/limit is 2000/);
        const run = await bench.engine.start(swelling, begin);
        await bench.engine.runUntilIdle();
        expect((await bench.engine.status(run)).outcome).not.toBe("succeeded");
        expect(bench.desk.ledger).toEqual([]);
      },
      { maxPayloadBytes },
    ));

  test("an event over the limit is refused, and nothing of it is kept", (subject) =>
    onBench(
      subject,
      [waiting],
      async (bench) => {
        const event = { id: "1", event: "told", match: "7" };
        const tooLarge = bench.engine.deliver({ ...event, value: { text: "x".repeat(2 * maxPayloadBytes) } });
        await expect(tooLarge).rejects.toThrow(/limit is 2000/);
        expect(await bench.engine.unmatchedEvents()).toEqual([]);
        await bench.engine.deliver({ ...event, value: { text: "short" } });
        expect(await bench.engine.unmatchedEvents()).toHaveLength(1);
      },
      { maxPayloadBytes },
    ));

  test("the answer of a write that happened may be larger: its ids are kept, and the run goes on", (subject) =>
    onBench(
      subject,
      [telling],
      async (bench) => {
        const run = await bench.engine.start(telling, begin);
        await bench.engine.runUntilIdle();
        await bench.restart();
        expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Printer 1" });
        expect(bench.desk.rows).toMatchObject([{ id: "Printer 1", status: "closed" }]);
        const sizes = (await bench.entries(run)).map((entry) => JSON.stringify(entry).length);
        expect(Math.max(...sizes)).toBeLessThan(maxPayloadBytes);
      },
      { maxPayloadBytes },
    ));
}
