import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type AnyWorkflow, defineWorkflow } from "../../src/index.ts";
import { about, ada, admin, createWorld, olga, openTicket, setStatus, technician, tess, type World } from "./world.ts";

const minute = 60_000;
const answer = z.object({ ok: z.boolean() });
const none = z.object({});
const begun = async (
  workflow: AnyWorkflow,
  prepare?: (world: World) => void,
): Promise<{ world: World; run: string }> => {
  const world = await createWorld([workflow]);
  prepare?.(world);
  const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  return { world, run };
};
const titles = (world: World) => world.desk.rows.map((row) => row.title);

describe("branches side by side", () => {
  it("a failure leaves only when every branch has ended, so that none goes on writing after the recovery", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "recovering",
      input: none,
      steps: (flow) =>
        flow.recover(
          "safe",
          (body) =>
            body.together("both", {
              left: (one) => one.step("bad", setStatus, () => ({ ticketId: "nowhere", status: "x" })),
              right: (one) =>
                one
                  .task("look", { role: technician, instructions: "Look", answer })
                  .step("late", openTicket, () => ({ title: "the other branch" })),
            }),
          (failed) => failed.step("noted", openTicket, () => ({ title: "recovered" })),
        ),
      output: ({ safe }) => safe.outcome,
    });
    const { world, run } = await begun(workflow);
    expect(titles(world)).toEqual([]);
    await world.engine.answer((await world.engine.requests())[0]?.token ?? "", { by: tess, value: { ok: true } });
    await world.engine.runUntilIdle();
    expect(titles(world)).toEqual(["the other branch", "recovered"]);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "failed" });
  });

  it("a stop in one branch lets nothing new begin in the other, not even after its open write has settled", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "stopping",
      input: none,
      steps: (flow) =>
        flow.together("both", {
          left: (one) =>
            one
              .step("first", openTicket, () => ({ title: "first" }))
              .step("second", openTicket, () => ({ title: "after the stop" })),
          right: (one) => one.sleepUntil("moment", () => "2026-11-23T09:01").stop("that is enough"),
        }),
      output: () => "never",
    });
    const { world, run } = await begun(workflow, (one) => one.desk.faults.push("lost after"));
    await world.pass(minute);
    expect((await world.engine.status(run)).outcome).toBe("waiting");
    await world.pass(2 * minute);
    expect(titles(world)).toEqual(["first"]);
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "stopped",
      reason: "that is enough",
      done: ["both/left/first"],
    });
  });
});

describe("branches of which one runs", () => {
  const either = defineWorkflow({
    ...about,
    id: "either",
    input: z.object({ yes: z.boolean(), word: z.enum(["a", "b"]) }),
    steps: (flow) =>
      flow
        .when(
          "it is so",
          ({ input }) => input.yes,
          (yes) =>
            yes
              .step("opened", openTicket, () => ({ title: "yes" }))
              .task("said", { role: technician, instructions: "Yes?", answer: z.object({ yes: z.literal(true) }) }),
          (no) =>
            no
              .step("opened", setStatus, () => ({ ticketId: "T0", status: "no" }))
              .task("said", { role: technician, instructions: "No?", answer: z.object({ no: z.literal(true) }) }),
        )
        .choose("the word", ({ input }) => input.word, {
          a: (one) => one.step("last", openTicket, () => ({ title: "a" })),
          b: (one) => one.step("last", setStatus, () => ({ ticketId: "T0", status: "b" })),
        }),
    output: () => "done",
  });

  it("may use the same names, and each runs its own actions and takes its own answers", async () => {
    for (const [yes, word, rows, status] of [
      [true, "a", ["", "yes", "a"], "new"],
      [false, "b", [""], "b"],
    ] as const) {
      const world = await createWorld([either]);
      world.desk.rows.push({ id: "T0", marker: "", at: 0, companyId: "c1", title: "", status: "new" });
      const run = await world.engine.start(either, { input: { yes, word }, startKey: "k", by: tess });
      await world.engine.runUntilIdle();
      const [request] = await world.engine.requests();
      await expect(
        world.engine.answer(request?.token ?? "", { by: tess, value: yes ? { no: true } : { yes: true } }),
      ).rejects.toThrow(/does not fit/);
      await world.engine.answer(request?.token ?? "", { by: tess, value: yes ? { yes: true } : { no: true } });
      await world.engine.runUntilIdle();
      expect(titles(world)).toEqual(rows);
      expect(world.desk.rows[0]?.status).toBe(status);
      expect((await world.engine.status(run)).outcome).toBe("succeeded");
    }
  });

  it("an approval's two ways may use the same names", async () => {
    const guarded = defineWorkflow({
      ...about,
      id: "guarded-names",
      input: none,
      steps: (flow) =>
        flow.approve(
          "goAhead",
          { by: admin, ask: () => "?" },
          (body) => body.step("written", openTicket, () => ({ title: "approved" })),
          (declined) => declined.step("written", setStatus, () => ({ ticketId: "T0", status: "declined" })),
        ),
      output: ({ goAhead }) => goAhead.outcome,
    });
    const { world, run } = await begun(guarded, (one) =>
      one.desk.rows.push({ id: "T0", marker: "", at: 0, companyId: "c1", title: "", status: "new" }),
    );
    const [request] = await world.engine.requests();
    await world.engine.answer(request?.token ?? "", {
      by: ada,
      value: { decision: "decline", hash: request?.plan?.hash },
    });
    await world.engine.runUntilIdle();
    expect(world.desk.rows).toMatchObject([{ status: "declined" }]);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "declined" });
  });
});

describe("a decision about a failed step", () => {
  const chain = defineWorkflow({
    ...about,
    id: "chain",
    input: none,
    steps: (flow) => flow.step("ticket", openTicket, () => ({ title: "a" })),
    output: ({ ticket }) => ticket?.ticketId ?? "none",
  });
  const decide = async (world: World, value: unknown) => {
    await world.engine.answer((await world.engine.requests())[0]?.token ?? "", { by: olga, value });
    await world.engine.runUntilIdle();
  };

  it("takes only a result that fits the action, and asks again otherwise", async () => {
    const { world, run } = await begun(chain, (one) => one.desk.faults.push("refuse"));
    expect((await world.engine.requests())[0]?.answer).toMatchObject({
      properties: { output: { properties: { ticketId: { type: "string" } } } },
    });
    await decide(world, { choice: "accept", output: { ticketId: 42, junk: true } });
    expect((await world.engine.requests())[0]?.text).toMatch(/does not fit, so it was not accepted/);
    await decide(world, { choice: "accept" });
    expect((await world.engine.requests())[0]?.text).toMatch(/does not fit/);
    await decide(world, { choice: "accept", output: { ticketId: "T7" } });
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "T7", doubts: [] });
  });

  it("a write that failed and was skipped stays a doubt", async () => {
    const { world, run } = await begun(chain, (one) => one.desk.faults.push("refuse"));
    await decide(world, { choice: "skip" });
    expect(await world.engine.status(run)).toMatchObject({ outcome: "finished with doubts", doubts: ["ticket"] });
  });
});

describe("reminders", () => {
  it("nobody is reminded of what is answered already, however late the process wakes", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "reminding",
      input: none,
      steps: (flow) =>
        flow.task("called", {
          role: technician,
          instructions: "Call",
          answer,
          remind: { after: "1 minute", every: "1 minute", atMost: 3 },
        }),
      output: ({ called }) => called.ok,
    });
    const { world, run } = await begun(workflow);
    world.now += 5 * minute;
    await world.engine.answer((await world.engine.requests())[0]?.token ?? "", { by: tess, value: { ok: true } });
    await world.engine.runUntilIdle();
    expect(world.reminded).toEqual([]);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: true });
  });
});
