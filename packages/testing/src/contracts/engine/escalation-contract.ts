import { defineWorkflow } from "@msp/workflows";
import { AnswerRefusedError } from "@msp/workflows/run";
import { expect } from "vitest";
import * as z from "zod";
import { openTicket } from "./actions/open-ticket.ts";
import { cast } from "./cast.ts";
import type { EngineBench } from "./engine-bench.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { admin } from "./roles/admin.ts";
import { technician } from "./roles/technician.ts";
import { urgent } from "./shapes/people-shapes.ts";
import { about } from "./shapes/shape.ts";

const hour = 3_600_000;
const go = { input: {}, startKey: "k", by: cast.olga };

const approving = defineWorkflow({
  ...about,
  id: "approving",
  input: z.object({}),
  steps: (flow) =>
    flow.approve(
      "goAhead",
      { by: technician, ask: () => "Open it?", escalate: { after: "1 hour", to: admin } },
      (body) => body.step("opened", openTicket, () => ({ title: "Opened" })),
    ),
  output: ({ goAhead }) => goAhead.by,
});

/** Tries to answer the only question as one of the cast. */
async function answer(bench: EngineBench, by: typeof cast.ada): Promise<void> {
  const { token } = await bench.request();
  await bench.engine.answer(token, { by, value: { reached: true } });
}

/** What nobody answers in time, others may answer as well. */
export function escalationContract({ test }: EngineSuite): void {
  test("the other role may answer once the time is up, not before, and the first one still may", (subject) =>
    onBench(subject, [urgent], async (bench) => {
      const runs = [
        await bench.engine.start(urgent, go),
        await bench.engine.start(urgent, { ...go, startKey: "other" }),
      ];
      await bench.engine.runUntilIdle();
      await bench.pass(hour - 1);
      expect(bench.escalated).toEqual([]);
      await expect(answer(bench, cast.ada)).rejects.toBeInstanceOf(AnswerRefusedError);
      await bench.pass(1);
      await bench.restart();
      expect(await bench.engine.requests()).toMatchObject([
        { to: "technician", escalatedTo: "admin" },
        { to: "technician", escalatedTo: "admin" },
      ]);
      await answer(bench, cast.ada);
      await bench.engine.runUntilIdle();
      await answer(bench, cast.tess);
      await bench.engine.runUntilIdle();
      for (const run of runs) expect((await bench.engine.status(run)).outcome).toBe("succeeded");
    }));

  test("the other role is told once, however often the process starts again", (subject) =>
    onBench(subject, [urgent], async (bench) => {
      await bench.engine.start(urgent, go);
      await bench.engine.runUntilIdle();
      bench.now += 5 * hour;
      for (let times = 0; times < 3; times += 1) {
        await bench.restart();
        await bench.pass(hour);
      }
      const { token } = await bench.request();
      expect(bench.escalated).toEqual([`${token} admin`]);
    }));

  test("nobody is told of what was answered in time, however late anybody looks", (subject) =>
    onBench(subject, [urgent], async (bench) => {
      const run = await bench.engine.start(urgent, go);
      await bench.engine.runUntilIdle();
      await answer(bench, cast.tess);
      bench.now += 5 * hour;
      await bench.restart();
      expect((await bench.engine.status(run)).outcome).toBe("succeeded");
      expect(bench.escalated).toEqual([]);
    }));

  test("an approval that is escalated still needs somebody who did not ask for it", (subject) =>
    onBench(subject, [approving], async (bench) => {
      const run = await bench.engine.start(approving, go);
      await bench.engine.runUntilIdle();
      const vote = async (by: typeof cast.ada) => {
        const { token, plan } = await bench.request();
        await bench.engine.answer(token, { by, value: { decision: "approve", hash: plan?.hash } });
      };
      await expect(vote(cast.ada)).rejects.toBeInstanceOf(AnswerRefusedError);
      await bench.pass(hour);
      await expect(vote(cast.olga)).rejects.toBeInstanceOf(AnswerRefusedError);
      await vote(cast.ada);
      await bench.engine.runUntilIdle();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: [cast.ada.id] });
    }));
}
