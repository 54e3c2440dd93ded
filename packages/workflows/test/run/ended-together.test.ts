import { describe, expect, it } from "vitest";
import * as z from "zod";
import { checkWorkflow, defineWorkflow } from "../../src/index.ts";
import { about, createWorld, openTicket, readTicket, technician, tess, type World } from "./world.ts";

const minute = 60_000;
const answer = z.object({ ok: z.boolean() });
const begin = { input: {}, startKey: "k", by: tess };

/** One branch waits for a person; the others remind, watch, ask and sleep for as long as that takes. */
const workflow = defineWorkflow({
  ...about,
  id: "as-long-as",
  input: z.object({}),
  steps: (flow) =>
    flow
      .together(
        "meanwhile",
        {
          messages: (one) =>
            one.each("rounds", "round", { of: () => [10, 20, 30], key: (at) => `${at}` }, (each) =>
              each
                .sleepUntil("due", ({ round }) => `2026-11-23T09:${round}:00Z`)
                .task("draft", { role: technician, instructions: "Send it?", answer })
                .step("sent", openTicket, ({ round }) => ({ title: `message ${round}` })),
            ),
          repair: (one) => one.task("repaired", { role: technician, instructions: "Repair it", answer }),
          watch: (one) =>
            one
              .step("ticket", openTicket, () => ({ title: "watched" }))
              .waitUntil("closed", {
                check: readTicket,
                input: ({ ticket }) => ticket,
                until: ({ status }) => status === "closed",
                every: "1 minute",
                giveUpAfter: "10 days",
              }),
        },
        { endsWith: "repair" },
      )
      .step("after", openTicket, () => ({ title: "after" })),
  output: ({ meanwhile: { messages, repair, watch } }) => ({
    messages: messages.outcome,
    repaired: repair.repaired.ok,
    watch: watch.outcome,
    ticket: watch.ticket?.ticketId ?? "none",
  }),
});

const titles = (world: World) => world.desk.rows.map(({ title }) => title);
const say = async (world: World, path: string) => {
  const request = (await world.engine.requests()).find((one) => one.path === path);
  await world.engine.answer(request?.token ?? "", { by: tess, value: { ok: true } });
  await world.engine.runUntilIdle();
};

describe("branches that last as long as one of them", () => {
  it("end with it: questions are withdrawn, timers and looks are over, and what was reached is in scope", async () => {
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    await world.pass(10 * minute);
    expect(await world.engine.status(run)).toMatchObject({
      requests: [{ path: "meanwhile/repair/repaired" }, { path: "meanwhile/messages/rounds[10]/draft" }],
    });
    await world.pass(minute);
    await say(world, "meanwhile/repair/repaired");
    expect(world.withdrawn).toEqual(["meanwhile/messages/rounds[10]/draft: the time limit was reached"]);
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "succeeded",
      output: { messages: "ended early", repaired: true, watch: "ended early", ticket: "T1" },
    });
    expect(titles(world)).toEqual(["watched", "after"]);
  });

  it("end while they sleep, and after a restart no later", async () => {
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    await world.pass(minute);
    await world.restart();
    await say(world, "meanwhile/repair/repaired");
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
    expect(world.engine.nextWake()).toBeUndefined();
  });

  it("do what was answered in time, and nothing that was answered after it", async () => {
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    await world.pass(10 * minute);
    await say(world, "meanwhile/messages/rounds[10]/draft");
    await world.pass(10 * minute);
    const [repaired, draft] = await world.engine.requests();
    await world.engine.answer(repaired?.token ?? "", { by: tess, value: { ok: true } });
    await world.engine.answer(draft?.token ?? "", { by: tess, value: { ok: true } });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
    expect(titles(world)).toEqual(["watched", "message 10", "after"]);
  });

  it("that have ended by themselves say so", async () => {
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    for (const at of [10, 20, 30]) {
      await world.pass(10 * minute);
      await say(world, `meanwhile/messages/rounds[${at}]/draft`);
    }
    await say(world, "meanwhile/repair/repaired");
    expect(await world.engine.status(run)).toMatchObject({ output: { messages: "through", watch: "ended early" } });
  });

  it("settle what they had sent, and say that it was possibly done", async () => {
    const world = await createWorld([workflow]);
    world.desk.faults.push("lost after");
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    await say(world, "meanwhile/repair/repaired");
    expect(world.entries).toContainEqual(
      expect.objectContaining({ kind: "over", path: "meanwhile/watch/ticket", possiblyDone: true }),
    );
    await world.pass(5 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", doubts: [] });
    expect(titles(world)).toEqual(["watched", "after"]);
  });

  it("are ended by an outer limit like any other", async () => {
    const limited = defineWorkflow({
      ...about,
      id: "limited",
      input: z.object({}),
      steps: (flow) =>
        flow.within(
          "limit",
          "5 minutes",
          (body) =>
            body.together(
              "both",
              {
                lead: (one) => one.task("never", { role: technician, instructions: "Wait", answer }),
                other: (one) => one.task("neither", { role: technician, instructions: "Wait", answer }),
              },
              { endsWith: "lead" },
            ),
          (over) => over,
        ),
      output: ({ limit }) => limit.outcome,
    });
    const world = await createWorld([limited]);
    const run = await world.engine.start(limited, begin);
    await world.engine.runUntilIdle();
    await world.pass(5 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "over" });
    expect(world.withdrawn).toHaveLength(2);
  });
});

describe("the check of such branches", () => {
  const ordered = (earlier: string, later: string) =>
    checkWorkflow({ ...workflow, ordering: [{ earlier, later, because: "it matters" }] })
      .filter(({ rule }) => rule === "ordering")
      .map(({ severity }) => severity);

  it("knows that only the leading one is surely through", () => {
    expect(ordered("meanwhile/repair/repaired", "after")).toEqual([]);
    expect(ordered("meanwhile/watch/ticket", "after")).toEqual(["error"]);
  });
});
