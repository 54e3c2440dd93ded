import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow } from "../../src/index.ts";
import type { Json } from "../../src/ports.ts";
import { toJsonValue } from "../../src/run/to-json-value.ts";
import { canonicalJson } from "../../src/run.ts";
import { about, ada, admin, createWorld, olga, openTicket, tess } from "./world.ts";

const none = z.object({});

describe("a value that is journaled", () => {
  it("is the same before and after a restart, whatever its names and numbers are", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const value = toJsonValue(given);
        expect(JSON.stringify(value)).toBe(JSON.stringify(given));
        expect(JSON.parse(canonicalJson(value))).toStrictEqual(value);
      }),
    );
    const odd = JSON.parse('{"__proto__":{"a":1},"minus":-0}') as Json;
    expect(JSON.parse(canonicalJson(toJsonValue(odd)))).toStrictEqual(toJsonValue(odd));
    expect(canonicalJson(toJsonValue(odd))).toBe('{"__proto__":{"a":1},"minus":0}');
  });
});

describe("an answer", () => {
  it("that only inherits a decision is refused, and the request stays open", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "approving",
      input: none,
      steps: (flow) =>
        flow.approve("sure", { by: admin, ask: () => "Sure?" }, (body) =>
          body.step("ticket", openTicket, () => ({ title: "a" })),
        ),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    const { token = "", plan } = world.asked[0] ?? {};
    const vote = { decision: "approve", hash: plan?.hash };
    const hidden = JSON.parse(`{"__proto__":${JSON.stringify(vote)}}`) as unknown;
    await expect(world.engine.answer(token, { by: ada, value: hidden })).rejects.toThrow(/say \{ decision/);
    await world.engine.answer(token, { by: olga, value: vote });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
  });
});

describe("keys of a loop", () => {
  const looping = defineWorkflow({
    ...about,
    id: "looping",
    input: z.object({ keys: z.array(z.string()) }),
    steps: (flow) =>
      flow.each("all", "key", { of: ({ input }) => input.keys, key: (key) => key }, (body) =>
        body.step("ticket", openTicket, ({ key }) => ({ title: key })),
      ),
    output: () => null,
  });

  it("may hold any text: each makes a place of its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string({ unit: "binary", maxLength: 4 }), { maxLength: 6 }), async (texts) => {
        const keys = [...texts, "\ud800", "\ud801", "\ufffd", "a/b", "a]#2", "%2F", "\0", "__proto__", ""];
        const own = [...new Set(keys)];
        const world = await createWorld([looping]);
        const run = await world.engine.start(looping, { input: { keys: own }, startKey: "k", by: tess });
        await world.engine.runUntilIdle();
        expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
        expect(world.desk.rows.map(({ title }) => title)).toEqual(own);
        expect(new Set(world.desk.rows.map(({ marker }) => marker)).size).toBe(own.length);
      }),
      { numRuns: 20 },
    );
  });
});
