import { describe, expect, it } from "vitest";
import { ended, notTold, opened, started } from "./support/bodies.ts";
import { drivers } from "./support/drivers.ts";
import { temporaryStore } from "./support/temporary-store.ts";

const run = (runId: string, startKey = runId) => ({ runId, workflow: "call", version: "1.0.0", startKey });

describe.each(drivers)("listing runs over %s", (driver) => {
  it("says how each stands, with its first and its last word, oldest first", async () => {
    const store = await temporaryStore({ driver });
    for (const [index, runId] of ["aa1", "aa2", "bb3"].entries()) await store.create(run(runId), started(runId), index);
    await store.append("aa2", [opened("aa2", "x")], 10);
    const parking = { seq: 2, waits: [{ path: "x", for: "an answer", until: 99 }] };
    expect(await store.park("aa2", parking)).toBe(true);
    await store.append("bb3", [{ ...ended, outcome: "finished with doubts" } as typeof ended], 20);
    await store.append("bb3", [ended, notTold("bb3", "x")], 30);

    expect(await store.list()).toMatchObject([
      { ...run("aa1"), state: "ready", started: { seq: 1, at: 0, by: { name: "Tess" } } },
      { ...run("aa2"), state: "resting", parking, wakeAt: 99 },
      { ...run("bb3"), state: "ended", ended: { at: 30, outcome: "succeeded", hash: expect.any(String) } },
    ]);
    const [first] = await store.list({ idBegins: "aa1" });
    expect(first?.started).toEqual((await store.entries("aa1"))[0]);
    expect(first).not.toHaveProperty("ended");
  });

  it("narrows by state and by how ids begin, and leaves archived runs out", async () => {
    const store = await temporaryStore({ driver });
    for (const runId of ["aa1", "aa2", "bb3"]) await store.create(run(runId), started(runId), 0);
    await store.append("aa2", [ended], 20);
    const ids = async (filter: Parameters<typeof store.list>[0]) => (await store.list(filter)).map((one) => one.runId);
    expect(await ids({ isOpen: true })).toEqual(["aa1", "bb3"]);
    expect(await ids({ isOpen: false })).toEqual(["aa2"]);
    expect(await ids({ idBegins: "aa" })).toEqual(["aa1", "aa2"]);
    expect(await ids({ idBegins: "a%" })).toEqual([]);
    await store.archive({ before: 21 });
    expect(await ids({})).toEqual(["aa1", "bb3"]);
  });
});
