// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";
import * as z from "zod";

const tess = { id: "tess@example.com", name: "Tess" };

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { defineAction, defineTenant, defineWorkflow } = await load("@msp/workflows");
  const { runWorkflow, systemClock, verifyJournal } = await load("@msp/workflows/run");
  const double = defineAction({
    id: "number.double",
    title: "Double the number",
    effect: "read",
    uses: [],
    input: z.object({ number: z.number() }),
    output: z.object({ number: z.number() }),
    run: async ({ input }) => ({ number: input.number * 2 }),
  });
  const doubling = defineWorkflow({
    id: "doubling",
    title: "Double a number",
    version: "1.0.0",
    effective: "2026-01-01",
    purpose: "Shows that the packed package runs.",
    input: z.object({ number: z.number() }),
    steps: (flow) => flow.step("doubled", double, ({ input }) => ({ number: input.number })),
    output: ({ doubled }) => doubled.number,
  });
  const result = await runWorkflow(doubling, {
    input: { number: 21 },
    startKey: "21",
    by: tess,
    adapters: {},
    tenant: defineTenant({ id: "example-msp", title: "Example MSP", bindings: {} }),
    clock: systemClock,
    calendar: {},
    people: {},
    signingKey: "a key for this test only",
  });
  assert.equal(result.outcome, "succeeded");
  assert.equal(result.output, 42);
  assert.equal(verifyJournal(result.journal, { key: "a key for this test only" }).verdict, "unaltered");
};
