import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { about, createWorld, olga, openTicket, readTicket, technician, tess } from "./world.ts";

const none = z.object({});
const answer = z.object({ ok: z.boolean() });
const titles = (world: { desk: { rows: readonly { title: string }[] } }) => world.desk.rows.map((row) => row.title);

describe("a mapping that fails", () => {
  it("has failed for good inside a recover, though its code comes to work while the run waits", async () => {
    let isBroken = true;
    const workflow = defineWorkflow({
      ...about,
      id: "recovering",
      input: none,
      steps: (flow) =>
        flow.recover(
          "safe",
          (body) =>
            body.step("ticket", openTicket, () => {
              if (isBroken) throw new Error("not today");
              return { title: "from the body" };
            }),
          (failed) =>
            failed
              .task("look", { role: technician, instructions: "Look", answer })
              .step("instead", openTicket, () => ({ title: "instead" })),
        ),
      output: ({ safe }) => safe.outcome,
    });
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    isBroken = false;
    await world.restart();
    await world.engine.answer((await world.engine.requests())[0]?.token ?? "", { by: tess, value: { ok: true } });
    await world.engine.runUntilIdle();
    expect(titles(world)).toEqual(["instead"]);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "failed" });
  });

  it("is tried again only when the person who is asked about it says so", async () => {
    let tried = 0;
    const workflow = defineWorkflow({
      ...about,
      id: "asking",
      input: none,
      steps: (flow) =>
        flow.together("both", {
          failing: (one) =>
            one.step("ticket", openTicket, () => {
              tried += 1;
              if (tried === 1) throw new Error("not today");
              return { title: "a" };
            }),
          sleeping: (one) => one.sleepUntil("moment", () => "2026-11-23T09:01"),
        }),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    await world.pass(60_000);
    expect(titles(world)).toEqual([]);
    const [question] = await world.engine.requests();
    await world.engine.answer(question?.token ?? "", { by: olga, value: { choice: "retry" } });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", requests: [] });
    expect(tried).toBe(2);
  });
});

describe("a duration worked out from data", () => {
  const waiting = (duration: string) =>
    defineWorkflow({
      ...about,
      id: "waiting",
      input: none,
      steps: (flow) =>
        flow.within(
          "limited",
          () => duration as never,
          (body) => body.task("look", { role: technician, instructions: "Look", answer }),
          (over) => over,
        ),
      output: ({ limited }) => limited.outcome,
    });

  it.each(["soon", `${"9".repeat(40)} days`, `${"9".repeat(400)} days`])(
    "that leads to no instant (%s) is asked about",
    async (duration) => {
      const workflow = waiting(duration);
      const world = await createWorld([workflow]);
      const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
      await world.engine.runUntilIdle();
      await world.restart();
      const { requests, outcome } = await world.engine.status(run);
      expect(outcome).toBe("waiting");
      expect(requests.map(({ kind }) => kind)).toEqual(["question"]);
    },
  );
});

describe("a check that is repeated without a pause", () => {
  it("lets the run rest all the same", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "polling",
      input: none,
      steps: (flow) =>
        flow.waitUntil("closed", {
          check: readTicket,
          input: () => ({ ticketId: "T1" }),
          until: ({ status }) => status === "closed",
          every: () => "0 minutes",
          giveUpAfter: "1 hour",
        }),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    world.desk.rows.push({ id: "T1", marker: "", at: 0, companyId: "c1", title: "a", status: "new" });
    await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    expect(world.desk.reads).toBe(1);
    expect(world.engine.nextWake()).toBe(world.now + 1000);
  });
});
