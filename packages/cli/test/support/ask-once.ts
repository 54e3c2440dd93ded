import { defineRole, defineWorkflow } from "@msp/workflows";
import * as z from "zod";

/** A procedure that asks the office one thing and needs no service. */
export const askOnce = defineWorkflow({
  id: "ask-once",
  title: "Ask once",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Asks the office one thing.",
  input: z.object({}),
  steps: (flow) =>
    flow.task("asked", {
      title: "Say something",
      role: defineRole({ id: "admin", title: "Office admin", actor: "admin" }),
      instructions: "Anything.",
      answer: z.object({ text: z.string() }),
    }),
  output: ({ asked }) => asked,
});
