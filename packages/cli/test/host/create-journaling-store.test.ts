import { createMemoryRunStore } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { createJournalingStore } from "../../src/host/create-journaling-store.ts";

const started = {
  kind: "started",
  path: "",
  workflow: "w",
  version: "1.0.0",
  definition: "d",
  input: {},
  startKey: "k",
  by: { id: "ann", name: "Ann" },
  requestedBy: [],
  tenant: "t",
  epoch: 0,
} as const;
const run = { runId: "run", workflow: "w", version: "1.0.0", startKey: "k" };

describe("a store that keeps a journal", () => {
  it("has every entry in the journal before it says that it is kept, and none twice", async () => {
    const kept: string[] = [];
    const store = createJournalingStore(createMemoryRunStore(), {
      add: (id, { seq, kind }) => void kept.push(`${id} ${seq} ${kind}`),
    });
    expect(await store.create(run, started, 0)).toEqual({ created: true });
    expect(await store.create(run, started, 0)).toEqual({ created: false });
    await store.append(
      "run",
      [
        { kind: "noted", path: "x", text: "one" },
        { kind: "noted", path: "x", text: "two" },
      ],
      1,
    );
    expect(kept).toEqual(["run 1 started", "run 2 noted", "run 3 noted"]);
    expect(await store.entries("run")).toHaveLength(3);
  });

  it("fails when the journal does, so that nothing rests on what is not on disk", async () => {
    const store = createJournalingStore(createMemoryRunStore(), {
      add(_runId, { seq }) {
        if (seq > 1) throw new Error("no space left on device");
      },
    });
    await store.create(run, started, 0);
    await expect(store.append("run", [{ kind: "noted", path: "x", text: "one" }], 1)).rejects.toThrow("no space left");
  });
});
