import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteEngine } from "@msp/engine-sqlite";
import type { Entry } from "@msp/workflows/run";
import { openBareFile } from "./durable/bare-file.ts";
import { bench as by, counting, host } from "./durable/bench-host.ts";
import { pairedRow, type Row } from "./row.ts";

const rounds = 15;

/** Runs at the same time, and steps of each. */
const sizes = [
  { runs: 1, steps: 400 },
  { runs: 50, steps: 80 },
];

interface Measured {
  readonly perSecond: number;
  readonly entries: readonly (readonly Entry[])[];
  readonly driver: string;
}

/** Steps per second, each two entries durable before the next, of so many runs at once. */
async function journaled(folder: string, runs: number, steps: number, round: number): Promise<Measured> {
  const workflow = counting(steps);
  const file = join(folder, `ours-${runs}-${round}.sqlite`);
  const engine = await createSqliteEngine({ ...host, workflows: [workflow], file, runsAtOnce: runs });
  const ids = await Promise.all(
    Array.from({ length: runs }, (_, index) =>
      engine.start(workflow, { input: { number: 0 }, startKey: `${index}`, by }),
    ),
  );
  const start = performance.now();
  await engine.runUntilIdle();
  const seconds = (performance.now() - start) / 1000;
  for (const id of ids) {
    const { outcome } = await engine.status(id);
    if (outcome !== "succeeded") throw new Error(`A run ${outcome}.`);
  }
  const entries = await Promise.all(ids.map((id) => engine.store.entries(id)));
  const { driver } = engine.store;
  await engine.close();
  return { perSecond: (runs * steps) / seconds, entries, driver };
}

/** The same rows, prepared beforehand, committed in the same groups by a bare loop. */
function bare(folder: string, { entries, driver }: Measured, steps: number, round: number): number {
  const file = openBareFile(join(folder, `bare-${entries.length}-${round}.sqlite`), driver);
  file.exec("CREATE TABLE entries (place INTEGER PRIMARY KEY, hash TEXT NOT NULL, text TEXT NOT NULL)");
  const insert = file.prepare("INSERT INTO entries (place, hash, text) VALUES (?, ?, ?)");
  const rows = entries.map((journal, run) =>
    // The first entry is written when a run is started, which is not measured.
    journal.slice(1).map(({ hash, ...rest }) => [run * 1_000_000 + rest.seq, hash, JSON.stringify(rest)] as const),
  );
  const start = performance.now();
  for (let at = 0; at < (rows[0]?.length ?? 0); at += 1) {
    file.exec("BEGIN IMMEDIATE");
    for (const journal of rows) insert.run(...(journal[at] ?? []));
    file.exec("COMMIT");
  }
  const seconds = (performance.now() - start) / 1000;
  file.close();
  return (entries.length * steps) / seconds;
}

/** Journaled steps per second against a bare loop that commits the same rows in the same way. At least 0.5 of it is wanted. */
export async function bench(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "msp-bench-"));
  try {
    const rows: Row[] = [];
    for (const { runs, steps } of sizes) {
      // Not measured: until everything is compiled, the engine's code is what is slow, and the loop has hardly any.
      let last = await journaled(folder, runs, steps, 0);
      for (let warmUp = 1; warmUp <= 3; warmUp += 1) {
        bare(folder, last, steps, -warmUp);
        last = await journaled(folder, runs, steps, -warmUp);
      }
      const pairs: { value: number; baseline: number }[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        // Each goes first as often as the other.
        const before = round % 2 === 0 ? bare(folder, last, steps, round) : undefined;
        last = await journaled(folder, runs, steps, round);
        pairs.push({ value: last.perSecond, baseline: before ?? bare(folder, last, steps, round) });
      }
      rows.push(
        pairedRow(
          `durable: journaled steps per second, ${runs} run${runs === 1 ? "" : "s"} at once, against a bare loop of the same commits`,
          "steps/s",
          pairs,
        ),
      );
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
