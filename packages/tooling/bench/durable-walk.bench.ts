import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteEngine } from "@msp/engine-sqlite";
import { bench as by, countingThenSleeping, host } from "./durable/bench-host.ts";
import { pairedRow, type Row } from "./row.ts";

const minute = 60_000;
const rounds = 5;
let files = 0;

/** Milliseconds per wake of a run that wakes so often, with so many steps behind it. Each wake reads its journal and walks it from the start. */
async function perWake(folder: string, steps: number, waits: number): Promise<number> {
  let now = 0;
  files += 1;
  const workflow = countingThenSleeping(steps, waits);
  const clock = { ...host.clock, now: () => now };
  const engine = await createSqliteEngine({
    ...host,
    clock,
    workflows: [workflow],
    file: join(folder, `${files}.sqlite`),
  });
  const id = await engine.start(workflow, { input: { number: 0 }, startKey: "k", by });
  await engine.runUntilIdle();
  const start = performance.now();
  for (let wake = 1; wake <= waits; wake += 1) {
    now = wake * minute;
    await engine.runUntilIdle();
  }
  const milliseconds = (performance.now() - start) / waits;
  const { outcome } = await engine.status(id);
  if (outcome !== "succeeded") throw new Error(`The run ${outcome}.`);
  await engine.close();
  return milliseconds;
}

/** What walking from the start costs a long run: once with ten times the steps behind it, and over a life of ten times the waits. */
export async function bench(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "msp-bench-"));
  try {
    await perWake(folder, 1_000, 10);
    const behind: { value: number; baseline: number }[] = [];
    const lives: { value: number; baseline: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      behind.push({ value: await perWake(folder, 1_000, 20), baseline: await perWake(folder, 100, 20) });
      lives.push({ value: await perWake(folder, 0, 1_000), baseline: await perWake(folder, 0, 100) });
    }
    return [
      pairedRow("durable: one wake of a run with 1,000 steps behind it, against 100 steps", "ms", behind),
      pairedRow("durable: each of the 1,000 wakes in the life of one run, against each of 100", "ms", lives),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
