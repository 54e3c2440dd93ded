import { type AnyWorkflow, type Built, defineWorkflow, type Flow, type Need } from "@msp/workflows";
import * as z from "zod";

/** A workflow around a few steps, for tests that look at one thing. */
export const workflowOf = <Own, U extends Need>(
  facts: { readonly title?: string; readonly purpose?: string; readonly id?: string },
  // biome-ignore lint/complexity/noBannedTypes: "nothing added yet", as the language has it.
  steps: (flow: Flow<{ input: { ticketId: string } }, {}, never>) => Built<Own, U>,
): AnyWorkflow =>
  defineWorkflow({
    id: facts.id ?? "sample",
    title: facts.title ?? "Sample",
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: facts.purpose ?? "Shows one thing.",
    input: z.object({ ticketId: z.string() }),
    steps,
    output: () => ({}),
  });
