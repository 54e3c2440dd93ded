import type { Execution } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { play } from "../../src/contracts/engine/play.ts";
import { writeShapes } from "../../src/contracts/engine/shapes/write-shapes.ts";
import { createReplay, memoryEngineSubject } from "../../src/contracts/index.ts";

/** Plays a write, with something wrong between the walk and the replay from some walk on. */
async function playUnstable(change: (execution: Execution, walk: number) => Partial<Execution>) {
  const [shape] = writeShapes;
  if (!shape) throw new Error("There is no shape to play.");
  const replay = createReplay();
  return play(memoryEngineSubject, shape, {
    aroundExecution(runId, execution) {
      const replayed = replay.around(runId, execution);
      return { ...replayed, ...change(replayed, replay.walks) };
    },
  });
}

describe("a replay notices a walk that", () => {
  it("does nothing wrong", async () => {
    expect((await playUnstable(() => ({}))).status.outcome).toBe("succeeded");
  });

  it("asks for something else at the same place, and names the place", async () => {
    const unstable = playUnstable((execution, walk) => ({
      step: (command) => execution.step({ ...command, input: { ...(command.input as object), walk } }),
    }));
    await expect(unstable).rejects.toThrow(/^At "opened" a walk asked to perform .*"walk":3.* asked .*"walk":2/);
  });

  it("does not ask again for what it was given", async () => {
    const unstable = playUnstable((execution, walk) => ({
      step: (command) =>
        walk > 3 && command.path === "opened"
          ? Promise.resolve({ kind: "finished", outcome: "verified", output: { ticketId: "Printer 1" } })
          : execution.step(command),
    }));
    await expect(unstable).rejects.toThrow(/did not ask for "perform opened"/);
  });
});
