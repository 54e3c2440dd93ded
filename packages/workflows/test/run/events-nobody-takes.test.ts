import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineEvent, defineWorkflow, secretField } from "../../src/index.ts";
import { about, createWorld, start, tess } from "./world.ts";

const seen = defineEvent({
  id: "agent-seen",
  title: "The agent reports",
  body: z.object({ device: z.string(), token: secretField(z.string()) }),
});
const waiting = defineWorkflow({
  ...about,
  id: "waiting",
  input: z.object({}),
  steps: (flow) => flow.waitFor("seen", { event: seen, match: () => "pc-7", giveUpAfter: "3 days" }),
  output: ({ seen: { event } }) => (event as { device: string }).device,
});

describe("an event", () => {
  it("that matches no wait is shown to people until a run takes it", async () => {
    const world = await createWorld([waiting]);
    const value = { device: "PC-07", token: "hunter2" };
    await world.engine.deliver({ id: "e:1", event: "agent-seen", match: "pc-7", value, by: tess });
    await world.engine.deliver({ id: "e2", event: "agent-seen", match: "pc:8", value });
    expect(await world.engine.unmatchedEvents()).toEqual([
      {
        id: "e:1",
        event: "agent-seen",
        match: "pc-7",
        at: start,
        by: tess,
        value: { device: "PC-07", token: "[secret]" },
      },
      expect.objectContaining({ id: "e2", match: "pc:8" }),
    ]);
    const run = await world.engine.start(waiting, { input: {}, startKey: "k", by: tess });
    await world.restart();
    expect((await world.engine.status(run)).output).toBe("PC-07");
    expect((await world.engine.unmatchedEvents()).map(({ id }) => id)).toEqual(["e2"]);
  });

  it("leaves its secrets nowhere: not in the inbox, not in the journal", async () => {
    const world = await createWorld([waiting]);
    await world.engine.start(waiting, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    const value = { device: "PC-07", token: "hunter2" };
    await world.engine.deliver({ id: "e1", event: "agent-seen", match: "pc-7", value });
    expect(JSON.stringify(await world.store.unconsumed("event:"))).not.toContain("hunter2");
    await world.engine.runUntilIdle();
    expect(JSON.stringify(world.entries)).not.toContain("hunter2");
  });

  it("is read with the schema of the version that takes it, and left to the version that can read it", async () => {
    const version = (number: string, body: z.ZodType) =>
      defineWorkflow({
        ...about,
        id: "versions",
        version: number,
        input: z.object({}),
        steps: (flow) =>
          flow.waitFor("seen", {
            event: defineEvent({ id: "came", title: "It came", body }),
            match: () => "pc-7",
            giveUpAfter: "3 days",
          }),
        output: ({ seen: { event } }) => event as never,
      });
    const one = version("1.0.0", z.object({ count: z.string().transform(Number), code: secretField(z.string()) }));
    const two = version("2.0.0", z.object({ count: z.number(), place: z.string().default("here") }));
    const world = await createWorld([one, two]);
    const older = await world.engine.start(one, { input: {}, startKey: "older", by: tess });
    await world.engine.runUntilIdle();
    const deliver = (id: string, value: unknown) => world.engine.deliver({ id, event: "came", match: "pc-7", value });
    await deliver("for two", { count: 2 });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(older)).toMatchObject({ waits: [{ path: "seen" }] });
    expect(await world.engine.unmatchedEvents()).toMatchObject([{ id: "for two", value: { count: 2 } }]);
    await deliver("for one", { count: "1", code: "hunter2hunter2" });
    await world.restart();
    expect((await world.engine.status(older)).output).toEqual({ count: 1, code: "[secret]" });
    const newer = await world.engine.start(two, { input: {}, startKey: "newer", by: tess });
    await world.engine.runUntilIdle();
    expect((await world.engine.status(newer)).output).toEqual({ count: 2, place: "here" });
    await expect(deliver("for none", { count: true })).rejects.toThrow(/does not fit its schema/);
  });
});
