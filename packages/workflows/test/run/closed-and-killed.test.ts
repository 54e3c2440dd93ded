import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import { about, ada, admin, createWorld, openTicket, tess, type World } from "./world.ts";

const answer = z.object({ ok: z.boolean() });
const workflow = defineWorkflow({
  ...about,
  id: "limited",
  input: z.object({}),
  steps: (flow) =>
    flow
      .within(
        "limited",
        "1 hour",
        (body) => body.task("look", { role: admin, instructions: "Look", answer }),
        (over) => over,
      )
      .step("ticket", openTicket, () => ({ title: "after" })),
  output: ({ limited }) => limited.outcome,
});

const hour = 60 * 60_000;
const notesOf = (world: World) => world.entries.flatMap((entry) => (entry.kind === "noted" ? [entry.text] : []));

describe("a process that is killed just after it has closed a request", () => {
  it("tells people later that it needs no answer, and journals the answer that came too late", async () => {
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    world.now += hour;
    const [request] = await world.engine.requests();
    await world.engine.answer(request?.token ?? "", { by: ada, value: { ok: true } });
    killAfterClosing(world);
    await expect(world.engine.runUntilIdle()).rejects.toThrow(/killed/);
    expect(world.withdrawn).toEqual([]);
    await world.restart();
    expect(world.withdrawn).toEqual(["limited/look: the time limit was reached"]);
    expect(notesOf(world)).toEqual([expect.stringMatching(/^Ada Admin answered .* It was not used/)]);
    await world.restart();
    expect(world.withdrawn).toHaveLength(1);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "over" });
  });
});

/** From the entry that closes a request on nothing is written any more. */
function killAfterClosing(world: World): void {
  const { store, restart } = world;
  const append = store.append.bind(store);
  let isDead = false;
  store.append = async (...given) => {
    if (isDead) throw new Error("killed");
    if (given[1].some(({ kind }) => kind === "closed")) isDead = true;
    return append(...given);
  };
  world.restart = async (more) => {
    isDead = false;
    store.append = append;
    return restart(more);
  };
}
