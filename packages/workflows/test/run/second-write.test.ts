import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type ActionCall, defineAction, defineWorkflow } from "../../src/index.ts";
import { about, createWorld, olga, openTicket, tess } from "./world.ts";

const draft = (title: string) => ({ companyId: "c1", title, category: "x", priority: "y" });

type Desk = ActionCall<unknown, "ticketing">["ports"]["ticketing"];

async function running(run: (desk: Desk) => Promise<{ ticketId: string }>) {
  const action = defineAction({
    id: "test.twice",
    title: "Open two tickets",
    effect: "write",
    uses: ["ticketing"],
    input: z.object({}),
    output: z.object({ ticketId: z.string() }),
    run: ({ ports }) => run(ports.ticketing),
    again: openTicket.again as "ask",
  });
  const workflow = defineWorkflow({
    ...about,
    id: "twice",
    input: z.object({}),
    steps: (flow) => flow.step("both", action, () => ({})),
    output: () => "done",
  });
  const world = await createWorld([workflow]);
  const runId = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  await world.pass(180_000);
  return { world, runId };
}

describe("a second write of one action", () => {
  it.each<[string, (desk: Desk) => Promise<{ ticketId: string }>]>([
    [
      "swallowed",
      async (desk) => {
        const first = await desk.openTicket(draft("one"));
        await desk.openTicket(draft("two")).catch(() => undefined);
        return first;
      },
    ],
    [
      "at the same time",
      async (desk) => {
        const [first] = await Promise.allSettled([desk.openTicket(draft("one")), desk.openTicket(draft("two"))]);
        return first.status === "fulfilled" ? first.value : { ticketId: "none" };
      },
    ],
    [
      "thrown on",
      async (desk) => {
        await desk.openTicket(draft("one"));
        return desk.openTicket(draft("two"));
      },
    ],
  ])("(its refusal %s) fails the step, names what was sent, and leaves a doubt", async (_how, run) => {
    const { world, runId } = await running(run);
    expect(world.desk.rows.map(({ title }) => title)).toEqual(["one"]);
    const [question] = (await world.engine.status(runId)).requests;
    expect(question?.text).toMatch(
      /tried a second write \(openTicket to company c1\).*Sent before: openTicket to company c1/s,
    );
    await world.engine.answer(question?.token ?? "", { by: olga, value: { choice: "skip" } });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(runId)).toMatchObject({
      outcome: "finished with doubts",
      done: ["both"],
      doubts: ["both"],
    });
  });

  it("cannot leave after the action has ended", async () => {
    let late: Promise<unknown> = Promise.resolve();
    const { world } = await running(async (desk) => {
      late = Promise.resolve()
        .then(() => undefined)
        .then(() => undefined)
        .then(() => desk.openTicket(draft("late")));
      late.catch(() => undefined);
      return { ticketId: "none" };
    });
    await expect(late).rejects.toThrow(/after it had ended/);
    expect(world.desk.rows).toEqual([]);
  });
});
