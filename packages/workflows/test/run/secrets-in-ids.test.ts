import { expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow, secretField } from "../../src/index.ts";
import { sha256 } from "../../src/run/journal/sha256.ts";
import { canonicalJson } from "../../src/run.ts";
import { about, ada, admin, createWorld, tess } from "./world.ts";

const workflow = defineWorkflow({
  ...about,
  id: "asking",
  input: z.object({}),
  steps: (flow) =>
    flow.task("pin", { role: admin, instructions: "The PIN?", answer: z.object({ pin: secretField(z.string()) }) }),
  output: () => null,
});

it("a secret that is answered cannot be guessed from the id its answer is journaled under", async () => {
  const world = await createWorld([workflow]);
  await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  const { token = "" } = world.asked[0] ?? {};
  await world.engine.answer(token, { by: ada, value: { pin: "4711" } });
  await world.engine.runUntilIdle();
  const entry = world.entries.find(({ kind }) => kind === "answered");
  const guessed = Array.from({ length: 10_000 }, (_, pin) =>
    sha256(canonicalJson([token, ada.id, { pin: String(pin).padStart(4, "0") }])),
  );
  expect(guessed).not.toContain((entry as { id?: string } | undefined)?.id);
});
