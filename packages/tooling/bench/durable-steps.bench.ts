import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteEngine } from "@msp/engine-sqlite";
import type { Entry } from "@msp/workflows/run";
import { openBareFile } from "./durable/bare-file.ts";
import { bench as by, counting, host } from "./durable/bench-host.ts";
import { median, type Row, row } from "./row.ts";

const rounds = 5;

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
      const ours: number[] = [];
      const loop: number[] = [];
      // Not measured: until everything is compiled, the engine's code is what is slow, and the loop has hardly any.
      for (let warmUp = 0; warmUp < 3; warmUp += 1)
        bare(folder, await journaled(folder, runs, steps, -warmUp), steps, -warmUp);
      for (let round = 1; round <= rounds; round += 1) {
        const measured = await journaled(folder, runs, steps, round);
        ours.push(measured.perSecond);
        loop.push(bare(folder, measured, steps, round));
      }
      rows.push(
        row(
          `durable: journaled steps per second, ${runs} run${runs === 1 ? "" : "s"} at once, against a bare loop of the same commits`,
          "steps/s",
          median(ours),
          median(loop),
        ),
      );
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
