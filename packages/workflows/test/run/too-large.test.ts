import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineEvent, defineForm, defineWorkflow } from "../../src/index.ts";
import { about, createWorld, technician, tess } from "./world.ts";

const text = "x".repeat(2000);
const limits = { maxPayloadBytes: 1000 };
const seen = defineEvent({ id: "seen", title: "Seen", body: z.object({ text: z.string() }) });
const details = defineForm({ id: "details", title: "Details", answer: z.object({ text: z.string() }) });
const waiting = defineWorkflow({
  ...about,
  id: "waiting",
  input: z.object({ text: z.string().optional() }),
  steps: (flow) =>
    flow.together("all", {
      task: (one) =>
        one.task("asked", { role: technician, instructions: "Say so", answer: z.object({ text: z.string() }) }),
      event: (one) => one.waitFor("seen", { event: seen, match: () => "7", giveUpAfter: "1 day" }),
      form: (one) =>
        one.form("details", {
          form: details,
          to: () => "casey@example.com",
          about: () => ({ ticket: "T1", company: "12" }),
          giveUpAfter: "1 day",
        }),
    }),
  output: () => null,
});

describe("what comes from outside and is larger than an entry may be", () => {
  it("is refused with its size and what to do, and nothing of it is kept", async () => {
    const world = await createWorld([waiting], limits);
    const begin = (input: { text?: string }) => world.engine.start(waiting, { input, startKey: "k", by: tess });
    await expect(begin({ text })).rejects.toThrow(/does not fit, it is 2011 bytes of JSON; the limit is 1000/);
    await begin({});
    await world.engine.runUntilIdle();
    const task = (await world.engine.requests()).find(({ kind }) => kind === "task");
    const answered = world.engine.answer(task?.token ?? "", { by: tess, value: { text } });
    await expect(answered).rejects.toThrow(/2011 bytes of JSON.*Give an address or an id instead/);
    const event = { id: "1", event: "seen", match: "7", value: { text } };
    await expect(world.engine.deliver(event)).rejects.toThrow(/2011 bytes of JSON/);
    const by = { id: "casey@example.com", name: "Casey" };
    const submission = { id: "s", form: "details", ticket: "T1", company: "12", answer: { text }, by };
    expect(await world.engine.submitForm(submission)).toMatchObject({
      verdict: "invalid",
      reason: expect.stringMatching(/Nothing of the answer was kept: it is 2011 bytes/),
    });
    expect(await world.engine.requests()).toHaveLength(2);
    expect(await world.engine.unmatchedEvents()).toEqual([]);
  });
});
