import { join } from "node:path";
import { verifyJournal } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { createSqliteEngine, type DriverName } from "../src/index.ts";
import { callBack, deskOptions, ledgerOf, tess } from "./support/call-desk.ts";
import { drivers } from "./support/drivers.ts";
import { goOn } from "./support/go-on.ts";
import { startChild } from "./support/start-child.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const start = Date.parse("2026-11-23T09:00:00Z");
const hour = 3_600_000;

interface Crash {
  readonly died: boolean;
  readonly recoveredInMs: number;
}

/** One life that ends at a boundary, and a second that goes on, possibly under another driver. */
async function crashAt(boundary: number, first: DriverName, second: DriverName): Promise<Crash> {
  const folder = temporaryFolder();
  const file = join(folder, "runs.sqlite");
  const ledger = join(folder, "ledger.jsonl");
  const child = await startChild("die-at.ts", [file, ledger, first, String(start), String(boundary)]);
  child.line.catch(() => {});
  const { code, signal, errors } = await child.end;
  if (signal !== "SIGKILL" && code !== 0) throw new Error(errors);
  const sentBefore = ledgerOf(ledger);

  const time = { now: start + hour };
  const began = performance.now();
  const engine = await createSqliteEngine({
    ...deskOptions({ ledger, now: () => time.now }),
    file,
    driver: second,
    signingKey: "a key kept elsewhere",
  });
  await engine.runUntilIdle();
  const recoveredInMs = performance.now() - began;
  const run = await engine.start(callBack, { input: { title: "Printer" }, startKey: "k", by: tess });
  await goOn(engine, time);

  expect(await engine.status(run)).toMatchObject({ outcome: "succeeded", doubts: [] });
  // The service's own ledger is the judge: each ticket once, with what was meant, and nothing that was sent is missing.
  const kept = ledgerOf(ledger);
  expect(kept.map((ticket) => ticket.title)).toEqual(["Printer", "reached: true"]);
  expect(kept.slice(0, sentBefore.length)).toEqual(sentBefore);
  const journal = await engine.journal(run);
  const intents = journal.entries.filter((entry) => entry.kind === "intended");
  expect(new Set(kept.map((ticket) => ticket.marker))).toEqual(new Set(intents.map((intent) => intent.marker)));
  expect(verifyJournal(journal, { key: "a key kept elsewhere" }).verdict).toBe("unaltered");
  await engine.close();
  return { died: signal === "SIGKILL", recoveredInMs };
}

describe("killed at every boundary", () => {
  const pairs = drivers.map((first, index) => [first, drivers[drivers.length - 1 - index] ?? first] as const);
  it.each(pairs)(
    "under %s and resumed under %s: nothing lost, nothing doubled",
    async (first, second) => {
      const crashes: Crash[] = [];
      const lane = async (lanes: number, offset: number) => {
        for (let boundary = 1 + offset; ; boundary += lanes) {
          const crash = await crashAt(boundary, first, second);
          crashes.push(crash);
          if (!crash.died) return;
        }
      };
      await Promise.all(Array.from({ length: 4 }, (_, offset) => lane(4, offset)));
      const deaths = crashes.filter((crash) => crash.died);
      // Two around each of the commits, one inside each of the two writes.
      expect(deaths.length).toBeGreaterThan(30);
      expect(Math.max(...deaths.map((crash) => crash.recoveredInMs))).toBeLessThan(5_000);
    },
    240_000,
  );
});
