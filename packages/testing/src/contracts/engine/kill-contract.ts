import { verifyJournal } from "@msp/workflows/run";
import { expect } from "vitest";
import type { EngineSubject } from "./engine-subject.ts";
import type { EngineSuite } from "./engine-suite.ts";
import { historyOf } from "./history-of.ts";
import { ledgerVerdict } from "./ledger-verdict.ts";
import { memoryEngineSubject } from "./memory-engine-subject.ts";
import { type Played, play } from "./play.ts";
import { everyShape } from "./shapes/every-shape.ts";

/** A run killed at any moment ends as if nothing had happened. */
export function killContract({ test }: EngineSuite): void {
  for (const shape of everyShape) {
    test(`${shape.name}: the same end, history and rows, wherever it is killed`, async (subject) => {
      const whole = await play(subject, shape);
      expect(whole.status.outcome).toBe(shape.outcome);
      expectSound(whole);
      const history = historyOf(whole.entries);
      const inMemory = await play(memoryEngineSubject, shape);
      expect(history, "the history of an engine in memory").toEqual(historyOf(inMemory.entries));
      for (const killAt of momentsOf(whole, subject)) {
        const killed = await play(subject, shape, { killAt });
        const where = `killed ${killed.moments.at(-1)}`;
        expect(killed.status.outcome, where).toBe(shape.outcome);
        expect(contentOf(killed), where).toEqual(contentOf(whole));
        expect(historyOf(killed.entries), where).toEqual(history);
        expectSound(killed, where);
      }
    });
  }
}

/** Evenly spread, the first and the last included. */
function momentsOf({ moments }: Played, { killsPerShape = moments.length }: EngineSubject): number[] {
  const count = Math.min(killsPerShape, moments.length);
  const spread = Array.from(
    { length: count },
    (_, index) => 1 + Math.round((index * (moments.length - 1)) / Math.max(1, count - 1)),
  );
  return [...new Set(spread)];
}

const contentOf = ({ bench }: Played) =>
  bench.desk.rows
    .map(({ id, title, status }) => ({ id, title, status }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/** What must hold of every run, whole or killed. */
function expectSound({ bench, entries, status }: Played, where = "never killed"): void {
  expect(ledgerVerdict(bench.desk, entries), where).toEqual([]);
  const told = new Set(bench.asked);
  const untold = entries.flatMap((entry) =>
    entry.kind === "opened" && !told.has(entry.request.token) ? [entry.path] : [],
  );
  expect(untold, `${where}: nobody was told`).toEqual([]);
  const journal = { format: "msp-journal-1" as const, runId: status.runId, entries, heads: [] };
  expect(verifyJournal(journal).verdict, where).toBe("consistent");
}
