import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineAction, defineWorkflow, SecretRef, secretField } from "../../src/index.ts";
import { about, createWorld, tess } from "./world.ts";

const none = z.object({});
const used: unknown[] = [];
const setPin = defineAction({
  id: "test.pin",
  title: "Set the PIN",
  effect: "read",
  uses: [],
  input: z.object({ pin: secretField(z.union([z.string(), SecretRef])) }),
  output: none,
  run: async ({ input }) => {
    used.push(input.pin);
    return {};
  },
});
const given = z.object({ pin: secretField(z.string().optional()) });
const nested = defineWorkflow({
  ...about,
  id: "nested",
  input: given,
  steps: (flow) => flow.step("set", setPin, () => ({ pin: { secretRef: "pin" } })),
  output: () => null,
});

const workflowSetting = (pin: (given: string | undefined) => string | SecretRef) =>
  defineWorkflow({
    ...about,
    id: "setting",
    input: given,
    steps: (flow) => flow.step("set", setPin, ({ input }) => ({ pin: pin(input.pin) })),
    output: () => null,
  });

async function ended(workflow: ReturnType<typeof workflowSetting>) {
  used.length = 0;
  const world = await createWorld([workflow]);
  const run = await world.engine.start(workflow, { input: { pin: "hunter2" }, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  const { entries } = await world.engine.journal(run);
  return { journal: JSON.stringify(entries), question: (await world.engine.requests())[0]?.text };
}

describe("the input of a step", () => {
  it("never takes the value of a secret into the journal", async () => {
    const { journal, question } = await ended(workflowSetting(() => "4711-secret"));
    expect(journal).not.toContain("4711-secret");
    expect(question).toMatch(/gives a value to a field that is marked secret.*\{ secretRef \}/);
    expect(used).toEqual([]);
  });

  it("is never the mark that was left where a secret was removed", async () => {
    const { question } = await ended(workflowSetting((pin) => pin ?? ""));
    expect(question).toMatch(/holds "\[secret\]", the mark left where a secret was removed/);
    expect(used).toEqual([]);
  });

  it("may name a secret, which is safe to write down", async () => {
    const { journal } = await ended(workflowSetting(() => ({ secretRef: "vault/pin" })));
    expect(journal).toContain("vault/pin");
    expect(used).toEqual([{ secretRef: "vault/pin" }]);
  });

  it("is held to the same in a nested workflow", async () => {
    const outer = defineWorkflow({
      ...about,
      id: "outer",
      input: none,
      steps: (flow) => flow.run("inner", nested, () => ({ pin: "4711-secret" })),
      output: () => null,
    });
    const world = await createWorld([outer]);
    await world.engine.start(outer, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    expect(JSON.stringify(world.entries)).not.toContain("4711-secret");
    expect((await world.engine.requests())[0]?.text).toMatch(/The input of "inner" could not be worked out/);
  });
});
