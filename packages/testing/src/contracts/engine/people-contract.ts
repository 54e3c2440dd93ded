import { defineWorkflow } from "@msp/workflows";
import { AnswerRefusedError } from "@msp/workflows/run";
import { expect } from "vitest";
import * as z from "zod";
import { addNote } from "./actions/add-note.ts";
import { openTicket } from "./actions/open-ticket.ts";
import { readTicket } from "./actions/read-ticket.ts";
import { setStatus } from "./actions/set-status.ts";
import { cast } from "./cast.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { createLifeline } from "./lifeline.ts";
import { admin } from "./roles/admin.ts";
import { technician } from "./roles/technician.ts";
import { asking, guarded } from "./shapes/people-shapes.ts";
import { about, standing } from "./shapes/shape.ts";

const day = 86_400_000;
const go = { input: {}, startKey: "k", by: cast.tess };

const calling = defineWorkflow({
  ...about,
  id: "calling",
  input: z.object({}),
  steps: (flow) =>
    flow.task("called", { role: technician, instructions: "Call them", answer: z.object({ reached: z.boolean() }) }),
  output: ({ called }) => called.reached,
});

const showing = defineWorkflow({
  ...about,
  id: "showing",
  input: z.object({}),
  steps: (flow) =>
    flow.approve("goAhead", { by: admin, ask: () => "Say so in a note?" }, (body) =>
      body
        .step("ticket", readTicket, () => ({ ticketId: "T1" }))
        .step("noted", addNote, ({ ticket }) => ({ ticketId: "T1", text: `It is about ${ticket.title}.` })),
    ),
  output: ({ goAhead }) => goAhead.outcome,
});

const following = defineWorkflow({
  ...about,
  id: "following",
  input: z.object({}),
  steps: (flow) =>
    flow.approve("goAhead", { by: admin, ask: () => "Open and close?" }, (body) =>
      body
        .step("opened", openTicket, () => ({ title: "Second" }))
        .step("closed", setStatus, ({ opened }) => ({ ticketId: opened.ticketId, status: "closed" })),
    ),
  output: ({ goAhead }) => goAhead.outcome,
});

/** Answers and approvals: once, by the right people, to what was shown. */
export function peopleContract({ test }: EngineSuite): void {
  test("a question takes one answer that fits, from somebody it was asked", (subject) =>
    onBench(subject, [calling], async (bench) => {
      const run = await bench.engine.start(calling, go);
      await bench.engine.runUntilIdle();
      const { token } = await bench.request();
      const answer = (by: typeof cast.tess, value: unknown) => bench.engine.answer(token, { by, value });
      await expect(answer(cast.casey, { reached: true })).rejects.toBeInstanceOf(AnswerRefusedError);
      await expect(answer(cast.tess, { reached: "perhaps" })).rejects.toBeInstanceOf(AnswerRefusedError);
      await answer(cast.tess, { reached: true });
      await expect(answer(cast.tess, { reached: false })).rejects.toBeInstanceOf(AnswerRefusedError);
      await bench.engine.runUntilIdle();
      await expect(answer(cast.tess, { reached: false })).rejects.toBeInstanceOf(AnswerRefusedError);
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: true });
    }));

  test("an answer that was acknowledged survives a kill at that very moment", (subject) =>
    onBench(subject, [calling], async (bench) => {
      const run = await bench.engine.start(calling, go);
      await bench.engine.runUntilIdle();
      const { token } = await bench.request();
      await bench.engine.answer(token, { by: cast.tess, value: { reached: true } });
      await bench.restart();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: true });
    }));

  test("people who were being asked when the process died are asked again, under the same token", (subject) =>
    onBench(subject, [calling], async (bench) => {
      const moment = /before people were told/;
      for (let killAt = 1; ; killAt += 1) {
        const lifeline = createLifeline(killAt);
        await bench.restart({}, lifeline);
        const startKey = `run ${killAt}`;
        try {
          await bench.engine.start(calling, { ...go, startKey });
          await bench.engine.runUntilIdle();
        } catch (error) {
          if (!lifeline.isCut) throw error;
        }
        if (!lifeline.isCut) throw new Error("It was never killed while people were told.");
        await bench.restart();
        if (moment.test(lifeline.moments.at(-1) ?? "")) break;
      }
      const open = (await bench.engine.requests()).map(({ token }) => token);
      expect(open.filter((token) => !bench.asked.includes(token))).toEqual([]);
    }));

  test("whoever asked for it never approves, nobody votes twice, and every vote names the plan", (subject) =>
    onBench(subject, [guarded], async (bench) => {
      standing(bench, "T1");
      const run = await bench.engine.start(guarded, go);
      await bench.engine.runUntilIdle();
      const { token, plan } = await bench.request();
      const vote = (by: typeof cast.tess, hash = plan?.hash) =>
        bench.engine.answer(token, { by, value: { decision: "approve", hash } });
      await expect(vote(cast.tess)).rejects.toBeInstanceOf(AnswerRefusedError);
      await expect(vote(cast.casey)).rejects.toBeInstanceOf(AnswerRefusedError);
      await expect(vote(cast.ada, "another plan")).rejects.toBeInstanceOf(AnswerRefusedError);
      await vote(cast.ada);
      await bench.restart();
      await expect(vote(cast.ada)).rejects.toBeInstanceOf(AnswerRefusedError);
      expect(bench.desk.ledger).toEqual([]);
      await vote(cast.olga);
      await bench.engine.runUntilIdle();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "approved" });
    }));

  test("an approval is void when the plan has changed, and is asked anew", (subject) =>
    onBench(subject, [showing], async (bench) => {
      standing(bench, "T1");
      await bench.engine.start(showing, go);
      await bench.engine.runUntilIdle();
      const { token, plan } = await bench.request();
      const [row] = bench.desk.rows;
      if (row) row.title = "Another matter";
      await bench.engine.answer(token, { by: cast.ada, value: { decision: "approve", hash: plan?.hash } });
      await bench.engine.runUntilIdle();
      expect(bench.desk.ledger).toEqual([]);
      const again = await bench.request();
      expect(again.token).not.toBe(token);
      await bench.engine.answer(again.token, { by: cast.ada, value: { decision: "approve", hash: again.plan?.hash } });
      await bench.engine.runUntilIdle();
      expect(bench.desk.ledger.map(({ fields }) => fields)).toEqual([{ text: "It is about Another matter." }]);
    }));

  test("a write that was not known when its approval was given waits for its own, from somebody who may", (subject) =>
    onBench(subject, [following], async (bench) => {
      const run = await bench.engine.start(following, go);
      await bench.engine.runUntilIdle();
      const vote = async (by: typeof cast.tess) => {
        const { token, plan } = await bench.request();
        await bench.engine.answer(token, { by, value: { decision: "approve", hash: plan?.hash } });
        await bench.restart();
      };
      await vote(cast.ada);
      expect(bench.desk.ledger.map(({ operation }) => operation)).toEqual(["openTicket"]);
      await expect(vote(cast.tess)).rejects.toBeInstanceOf(AnswerRefusedError);
      await vote(cast.ada);
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "approved" });
      expect(bench.desk.rows).toMatchObject([{ id: "Second 1", status: "closed" }]);
    }));

  test("a form that came in before anybody waited for it is found once somebody does, and once only", (subject) =>
    onBench(subject, [asking], async (bench) => {
      const submission = { form: "details", ticket: " leaver 1", company: "C1", by: cast.casey };
      expect(await bench.engine.submitForm({ ...submission, id: "s1", answer: { name: "Robin" } })).toMatchObject({
        verdict: "kept",
      });
      const run = await bench.engine.start(asking, go);
      await bench.engine.runUntilIdle();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Robin" });
      expect(await bench.engine.submitForm({ ...submission, id: "s2", answer: { name: "Other" } })).toMatchObject({
        verdict: "already answered",
      });
    }));

  test("reminders come one at a time, however long nothing ran", (subject) =>
    onBench(subject, [asking], async (bench) => {
      await bench.engine.start(asking, go);
      await bench.engine.runUntilIdle();
      bench.now += 9 * day;
      await bench.restart();
      expect(bench.reminded).toEqual(["details 1"]);
    }));
}
