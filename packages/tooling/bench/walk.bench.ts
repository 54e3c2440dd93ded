import { createFakeClock } from "@msp/testing";
import { type AnyWorkflow, defineAction, defineTenant, defineWorkflow } from "@msp/workflows";
import { type EngineOptions, runWorkflow } from "@msp/workflows/run";
import * as z from "zod";
import { median, type Row, row } from "./row.ts";

const steps = 1_000;
const rounds = 7;

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

const counting = defineWorkflow({
  id: "bench-counting",
  title: "Count",
  version: "1.0.0",
  effective: "2026-01-01",
  purpose: "A long chain, each step from the result of the one before.",
  input: z.object({ number: z.number() }),
  steps: (flow) => {
    // Built in a loop, which the types of a chain cannot follow.
    let chain = flow as unknown as Chain;
    for (let index = 0; index < steps; index += 1) {
      const before = index === 0 ? "input" : `step${index - 1}`;
      chain = chain.step(`step${index}`, addOne, (scope) => ({ number: scope[before]?.number ?? 0 }));
    }
    return chain as never;
  },
  output: () => "counted",
}) as AnyWorkflow;

const host: Omit<EngineOptions, "workflows" | "tenant"> = {
  adapters: {},
  clock: createFakeClock(),
  calendar: {
    after: (from) => from,
    isOpen: () => true,
    nextOpen: (at) => at,
    instantOf: Date.parse,
    format: String,
  },
  people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
};

/** The same work as a script would do it: parse, call, parse. */
async function direct(): Promise<void> {
  let number = 0;
  for (let index = 0; index < steps; index += 1) {
    const input = addOne.input.parse({ number }) as { number: number };
    const output = addOne.output.parse(await addOne.run({ input } as never)) as { number: number };
    number = output.number;
  }
  if (number !== steps) throw new Error(`Counted to ${number} instead of ${steps}.`);
}

async function walked(round: number): Promise<void> {
  const result = await runWorkflow(counting, {
    ...host,
    // The chain uses no port; its type, made in a loop, does not show it.
    adapters: {} as never,
    tenant: defineTenant({ id: "bench", title: "Bench", bindings: {} }) as never,
    input: { number: 0 },
    startKey: `round ${round}`,
    by: { id: "bench", name: "Bench" },
  });
  if (result.outcome !== "succeeded") throw new Error(`The run ${result.outcome}.`);
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return ((performance.now() - start) * 1_000) / steps;
};

/** What a step costs walked, journaled and hash-chained in memory, against calling the same functions directly. */
export async function bench(): Promise<readonly Row[]> {
  await direct();
  await walked(-1);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(() => walked(round)));
    bare.push(await timed(direct));
  }
  return [
    row(
      `walk: a step journaled in memory (chain of ${steps}), against the same calls made directly`,
      "µs",
      median(ours),
      median(bare),
    ),
  ];
}
