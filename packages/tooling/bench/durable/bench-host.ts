import { defineAction, defineRole, defineTenant, defineWorkflow } from "@msp/workflows";
import type { EngineOptions } from "@msp/workflows/run";
import * as z from "zod";

const addOne = defineAction({
  id: "bench.add-one",
  title: "Add one",
  effect: "read",
  uses: [],
  input: z.object({ number: z.number() }),
  output: z.object({ number: z.number() }),
  run: async ({ input }) => ({ number: input.number + 1 }),
});

type Chain = { step(name: string, action: typeof addOne, mapping: (scope: Scope) => { number: number }): Chain };
type Scope = { readonly [name: string]: { readonly number: number } };

const about = { version: "1.0.0", effective: "2026-01-01", purpose: "To be measured." } as const;

/** So many steps, built in a loop, which the types of a chain cannot follow. */
function chained(flow: unknown, steps: number): Chain {
  let chain = flow as Chain;
  for (let index = 0; index < steps; index += 1) {
    const before = index === 0 ? "input" : `step${index - 1}`;
    chain = chain.step(`step${index}`, addOne, (scope) => ({ number: scope[before]?.number ?? 0 }));
  }
  return chain;
}

/** A run of so many steps, each journaled. */
export const counting = (steps: number) =>
  defineWorkflow({
    ...about,
    id: `bench-counting-${steps}`,
    title: "Count",
    input: z.object({ number: z.number() }),
    steps: (flow) => chained(flow, steps) as never,
    output: () => "counted",
  });

const minute = 60_000;

/** A run of so many steps, and then of so many waits of a minute each, from the instant 0 on. */
export const countingThenSleeping = (steps: number, waits: number) =>
  defineWorkflow({
    ...about,
    id: `bench-sleeping-${steps}-${waits}`,
    title: "Count, then sleep again and again",
    input: z.object({ number: z.number() }),
    steps: (flow) => {
      let chain = chained(flow, steps) as unknown as Sleeper;
      for (let index = 1; index <= waits; index += 1) {
        const at = new Date(index * minute).toISOString();
        chain = chain.sleepUntil(`wait${index}`, () => at);
      }
      return chain as never;
    },
    output: () => "awake",
  });

type Sleeper = { sleepUntil(name: string, at: () => string): Sleeper };

/** A run that asks somebody and waits. */
export const waiting = defineWorkflow({
  ...about,
  id: "bench-waiting",
  title: "Wait",
  input: z.object({}),
  steps: (flow) =>
    flow.task("called", {
      role: defineRole({ id: "technician", title: "Technician", actor: "technician" }),
      instructions: "Call",
      answer: z.object({ reached: z.boolean() }),
    }),
  output: ({ called }) => called.reached,
});

/** Everything around an engine, doing nothing. */
export const host: Omit<EngineOptions, "workflows"> = {
  adapters: {},
  tenant: defineTenant({
    id: "bench",
    title: "Bench",
    bindings: { role: { technician: { label: "Technician" } } },
  } as never) as never,
  clock: { now: () => 1_000, sleep: () => Promise.reject(new Error("Nothing here sleeps.")) },
  calendar: { after: (from) => from, isOpen: () => true, nextOpen: (at) => at, instantOf: Date.parse, format: String },
  people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
};

export const bench = { id: "bench", name: "Bench" };
