import { busySeed, createFakeAutotask } from "@msp/autotask/testing";
import { systemClock } from "@msp/workflows/run";
import { median, type Row, row } from "./row.ts";

const rounds = 5;

/** How long it takes until the sandbox's tenant of 5,000 tickets is there, against copying the same records. */
export async function bench(): Promise<readonly Row[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const seed = busySeed({ now: systemClock.now() });
    createFakeAutotask({ clock: systemClock, seed });
    ours.push(performance.now() - start);
    const copying = performance.now();
    structuredClone(seed.records);
    bare.push(performance.now() - copying);
  }
  return [
    row("sandbox-seed: a tenant with 5,000 tickets, against copying its records", "ms", median(ours), median(bare)),
  ];
}
