import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TrialResult } from "../parent/trial-result.ts";

/** Writes everything about a run that failed the judge into a file, and gives its name. */
export function keepFailure(result: TrialResult): string {
  const { seed, lane, number } = result.plan;
  const folder = join(tmpdir(), "msp-prove-crash-failures");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `seed-${seed}-lane-${lane}-trial-${number}.json`);
  const { findings, plan, kills, doubts, entries, writes } = result;
  writeFileSync(
    file,
    `${JSON.stringify({ findings, plan, kills, doubts, journal: entries, ledger: writes }, null, 2)}\n`,
  );
  return file;
}
