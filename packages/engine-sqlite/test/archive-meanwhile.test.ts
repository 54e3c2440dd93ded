import { expect, it } from "vitest";
import { decided, ended, started } from "./support/bodies.ts";
import { temporaryStore } from "./support/temporary-store.ts";

const run = (runId: string) => ({ runId, workflow: "call", version: "1.0.0", startKey: runId });

it("what is written about an ended run while runs are archived is kept, or refused", async () => {
  const store = await temporaryStore();
  for (const runId of ["a", "b"]) {
    await store.create(run(runId), started(runId), 1);
    await store.append(runId, [ended], 2);
  }
  const archiving = store.archive({ before: 500 });
  const written = await store.append("a", [decided("vouched for", 1)], 600);
  expect(await archiving).toBe(2);
  expect((await store.entries("a")).map(({ path }) => path)).toEqual(["", "", "vouched for"]);
  expect(written).toEqual([(await store.entries("a")).at(-1)]);
  expect(await store.countRuns()).toMatchObject({ ended: 0, archived: 2 });
});
