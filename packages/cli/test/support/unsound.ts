import { defineAction, defineWorkflow } from "@msp/workflows";
import * as z from "zod";

const destroy = defineAction({
  id: "destroy",
  title: "Destroy it",
  effect: "irreversible",
  uses: ["ticketing"],
  input: z.object({}),
  output: z.object({}),
  run: async () => ({}),
  again: "ask",
});

/** A workflow that does something irreversible without anybody's approval. */
export const unsound = defineWorkflow({
  id: "unsound",
  title: "Destroy without asking",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Shows what check finds.",
  input: z.object({}),
  steps: (flow) => flow.step("gone", destroy, () => ({})),
  output: () => ({}),
});
