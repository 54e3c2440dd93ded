import { expect } from "vitest";
import type { EngineSuite } from "./engine-suite.ts";
import { historyOf } from "./history-of.ts";
import { ledgerVerdict } from "./ledger-verdict.ts";
import { play } from "./play.ts";
import { createReplay } from "./replay.ts";
import { everyShape } from "./shapes/every-shape.ts";

/** What an engine's execution must give the walk: the same answers, however often it walks from the start. */
export function executionContract({ test }: EngineSuite): void {
  for (const shape of everyShape) {
    test(`${shape.name}: walked anew after every entry, it asks for the same and ends the same`, async (subject) => {
      const whole = await play(subject, shape);
      const replay = createReplay();
      const replayed = await play(subject, shape, { aroundExecution: replay.around });
      expect(replayed.status.outcome).toBe(shape.outcome);
      expect(historyOf(replayed.entries)).toEqual(historyOf(whole.entries));
      expect(ledgerVerdict(replayed.bench.desk, replayed.entries)).toEqual([]);
      const decided = replayed.entries.filter(({ kind }) => kind === "decided" || kind === "finished");
      expect(replay.walks, "walks").toBeGreaterThanOrEqual(decided.length);
    });
  }
}
