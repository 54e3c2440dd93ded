import { describe, expect, it } from "vitest";
import { tryMutants } from "../src/crash/mutants/try-mutants.ts";

describe("the proof of kills", () => {
  it("catches every wrong engine at its committed seed, and not the right one there", async () => {
    const verdicts = await tryMutants();
    expect(verdicts.filter(({ caughtBy }) => caughtBy === undefined).map(({ name }) => name)).toEqual([]);
    expect(verdicts.flatMap(({ rightEngine }) => rightEngine)).toEqual([]);
    expect(verdicts).toHaveLength(5);
  }, 180_000);
});
