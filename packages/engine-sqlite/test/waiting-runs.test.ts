import { join } from "node:path";
import { createEngine, type RunStore } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { createSqliteEngine, openSqliteStore } from "../src/index.ts";
import { deskOptions, onlyAsk, tess } from "./support/call-desk.ts";
import { drivers } from "./support/drivers.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const count = 10_000;

describe.each(drivers)("over %s", (driver) => {
  it(`${count} runs at rest cost a query: none is loaded to start, to list what is asked, or to wake another`, async () => {
    const folder = temporaryFolder();
    const read: string[] = [];
    const options = {
      ...deskOptions({ ledger: join(folder, "ledger.jsonl"), now: () => 1_000 }),
      file: join(folder, "runs.sqlite"),
      driver,
    };
    const engine = await createSqliteEngine(options);
    for (let at = 0; at < count; at += 500) {
      const starts = Array.from({ length: 500 }, (_, index) =>
        engine.start(onlyAsk, { input: {}, startKey: `k${at + index}`, by: tess }),
      );
      await Promise.all(starts);
    }
    await engine.runUntilIdle();
    await engine.close();

    const began = performance.now();
    const store = await openSqliteStore(options);
    const countedEntries = (runId: string) => {
      read.push(runId);
      return store.entries(runId);
    };
    const counting: RunStore = { ...store, entries: countedEntries };
    const again = await createEngine(counting, options);
    expect(again.nextWake()).toBeUndefined();
    await again.runUntilIdle();
    const startedInMs = performance.now() - began;
    const requests = await again.requests();
    expect(requests).toHaveLength(count);
    const [first, last] = [requests[0], requests.at(-1)];
    for (const request of [first, last])
      await again.answer(request?.token ?? "", { by: tess, value: { reached: true } });
    await again.runUntilIdle();
    expect(new Set(read)).toEqual(new Set([first?.runId, last?.runId]));
    expect((await again.status(last?.runId ?? "")).outcome).toBe("succeeded");
    expect(await again.requests()).toHaveLength(count - 2);
    await store.close();
    // The bench measures; here only that it is nothing like reading ten thousand journals.
    expect(startedInMs).toBeLessThan(2_000);
  }, 120_000);
});
