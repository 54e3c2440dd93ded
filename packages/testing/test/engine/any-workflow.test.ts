import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyOf } from "../../src/contracts/engine/history-of.ts";
import { ledgerVerdict } from "../../src/contracts/engine/ledger-verdict.ts";
import { play } from "../../src/contracts/engine/play.ts";
import { createReplay, memoryEngineSubject } from "../../src/contracts/index.ts";
import { anyShape } from "./any-workflow.ts";

describe("a workflow of any shape", () => {
  it("ends the same, with the same history, whether walked once or anew after every entry", async () => {
    await fc.assert(
      fc.asyncProperty(anyShape, async (shape) => {
        const whole = await play(memoryEngineSubject, shape);
        const replayed = await play(memoryEngineSubject, shape, { aroundExecution: createReplay().around });
        expect(replayed.status.outcome).toBe(whole.status.outcome);
        expect(historyOf(replayed.entries)).toEqual(historyOf(whole.entries));
        expect(ledgerVerdict(replayed.bench.desk, replayed.entries)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("comes to the same end wherever it is killed, and the desk knows of nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(anyShape, fc.double({ min: 0, max: 1, noNaN: true }), async (shape, where) => {
        const whole = await play(memoryEngineSubject, shape);
        const killAt = 1 + Math.floor(where * (whole.moments.length - 1));
        const killed = await play(memoryEngineSubject, shape, { killAt });
        expect(ledgerVerdict(killed.bench.desk, killed.entries)).toEqual([]);
        expect(killed.status.outcome).toBe(whole.status.outcome);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
