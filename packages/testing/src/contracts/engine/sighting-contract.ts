import { expect } from "vitest";
import { cast } from "./cast.ts";
import { deskFacts } from "./desk-adapter.ts";
import type { EngineBench } from "./engine-bench.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { ledgerVerdict } from "./ledger-verdict.ts";
import { writing } from "./shapes/write-shapes.ts";

const minute = 60_000;
const begin = { input: { title: "Printer" }, startKey: "k", by: cast.tess };

/** The marker of the first write that reached the desk. */
const markerAt = ({ desk }: EngineBench): string => desk.ledger[0]?.marker ?? "nothing was sent";

const kindsOf = async (bench: EngineBench, run: string, path: string) =>
  (await bench.entries(run)).filter((entry) => entry.path === path).map(({ kind }) => kind);

/** What a webhook or a poll tells of our own writes, before their answer is here and after. */
export function sightingContract({ test }: EngineSuite): void {
  test("an open write the service tells of is looked up without the settle wait, over a restart as well", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.fail("openTicket", "answer lost");
      const run = await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      await bench.pass(deskFacts.searchLagMs);
      expect((await bench.engine.status(run)).outcome).toBe("waiting");
      expect(await bench.engine.sighting({ system: "desk", marker: markerAt(bench) })).toBe("open");
      await bench.restart();
      expect(await bench.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Printer 1" });
      expect(bench.desk.rows).toHaveLength(1);
      expect(ledgerVerdict(bench.desk, await bench.entries(run))).toEqual([]);
    }));

  test("a look at a sighting that finds nothing proves nothing: the settle wait goes on, and nothing is sent again", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.fail("openTicket", "answer lost");
      const run = await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      // The desk tells of it before its own search finds it, and tells of it again.
      for (const passed of [0, minute / 2]) {
        await bench.pass(passed);
        expect(await bench.engine.sighting({ system: "desk", marker: markerAt(bench) })).toBe("open");
        await bench.engine.runUntilIdle();
        expect((await bench.engine.status(run)).outcome).toBe("waiting");
      }
      await bench.pass(minute + deskFacts.maxInFlightMs + deskFacts.searchLagMs);
      expect((await bench.engine.status(run)).outcome).toBe("succeeded");
      expect(bench.desk.ledger.filter(({ operation }) => operation === "openTicket")).toHaveLength(1);
    }));

  test("a look at a sighting that fails is no reason to ask: the settle wait goes on", (subject) =>
    onBench(subject, [writing], async (bench) => {
      bench.desk.fail("openTicket", "answer lost");
      const run = await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      bench.desk.isSearchUp = false;
      await bench.engine.sighting({ system: "desk", marker: markerAt(bench) });
      await bench.engine.runUntilIdle();
      expect(await bench.engine.requests()).toEqual([]);
      bench.desk.isSearchUp = true;
      await bench.pass(minute + deskFacts.maxInFlightMs + deskFacts.searchLagMs);
      expect((await bench.engine.status(run)).outcome).toBe("succeeded");
      expect(bench.desk.rows).toHaveLength(1);
    }));

  test("a write the service tells of while it is on its way is written once, and its answer counts", async (subject) => {
    const told: Promise<string>[] = [];
    let tell: (marker: string) => Promise<string> = () => Promise.reject(new Error("There is no engine yet."));
    await onBench(
      subject,
      [writing],
      async (bench) => {
        tell = (marker) => bench.engine.sighting({ system: "desk", marker });
        const run = await bench.engine.start(writing, begin);
        await bench.engine.runUntilIdle();
        expect((await bench.engine.status(run)).outcome).toBe("succeeded");
        expect(await Promise.all(told)).toHaveLength(2);
        const kinds = await kindsOf(bench, run, "opened");
        expect(kinds.filter((kind) => kind === "accepted")).toHaveLength(1);
        expect(kinds.filter((kind) => kind === "settled")).toEqual([]);
        expect(ledgerVerdict(bench.desk, await bench.entries(run))).toEqual([]);
      },
      {
        onEntry: (_run, entry) => {
          if (entry.kind === "intended") told.push(tell(entry.marker));
        },
      },
    );
  });

  test("a write that is known about is ours, another marker is nobody's, and neither starts or changes a run", (subject) =>
    onBench(subject, [writing], async (bench) => {
      const run = await bench.engine.start(writing, begin);
      await bench.engine.runUntilIdle();
      await bench.restart();
      const before = await bench.entries(run);
      const marker = markerAt(bench);
      expect(await bench.engine.sighting({ system: "desk", marker })).toBe("ours");
      expect(await bench.engine.sighting({ system: "another desk", marker })).toBe("unknown");
      expect(await bench.engine.sighting({ system: "desk", marker: "msp-of-nobody" })).toBe("unknown");
      await bench.engine.runUntilIdle();
      expect(await bench.entries(run)).toEqual(before);
      expect(await bench.engine.runs()).toHaveLength(1);
    }));
}
