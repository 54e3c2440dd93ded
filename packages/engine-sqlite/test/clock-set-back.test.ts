import { join } from "node:path";
import { verifyStoredJournals } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { createSqliteEngine, openStoredJournals } from "../src/index.ts";
import { callBack, deskOptions, ledgerOf, tess } from "./support/call-desk.ts";
import { drivers } from "./support/drivers.ts";
import { goOn } from "./support/go-on.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const minute = 60_000;
const day = 1440 * minute;
const nine = Date.parse("2026-11-23T09:00:00Z");

describe.each(drivers)("over %s", (driver) => {
  it("a clock that is set back between two processes leaves times in order, and loses and doubles nothing", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "runs.sqlite");
    const ledger = join(folder, "ledger.jsonl");
    const time = { now: nine };
    const open = () => createSqliteEngine({ ...deskOptions({ ledger, now: () => time.now }), file, driver });

    const first = await open();
    const runId = await first.start(callBack, { input: { title: "Printer" }, startKey: "k", by: tess });
    await first.runUntilIdle();
    const [request] = await first.requests();
    await first.close();

    time.now = nine - day;
    const second = await open();
    // Not ready again, and not asked again: nothing of it is due yet by any clock.
    await second.runUntilIdle();
    expect(await second.requests()).toEqual([request]);
    await second.answer(request?.token ?? "", { by: tess, value: { reached: true } });
    await second.runUntilIdle();
    await second.close();

    const third = await open();
    await goOn(third, time);
    expect(await third.status(runId)).toMatchObject({ outcome: "succeeded", output: ["T1", "T2"] });
    const times = (await third.store.entries(runId)).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times[0]).toBe(nine);
    // The answer came when its own clock said; where it stands in the journal is later than the question.
    const answered = (await third.store.entries(runId)).find((entry) => entry.kind === "answered");
    expect(answered).toMatchObject({ receivedAt: nine - day });
    expect(answered?.at).toBeGreaterThanOrEqual(nine);
    expect(ledgerOf(ledger)).toHaveLength(2);
    await third.close();

    const journals = await openStoredJournals({ file, driver });
    expect(verifyStoredJournals(journals)).toMatchObject({ verdict: "consistent" });
    await journals.close();
  });

  it("what was put to rest until an instant waits for it by the clock there is now", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "runs.sqlite");
    const ledger = join(folder, "ledger.jsonl");
    const time = { now: nine };
    const options = () => deskOptions({ ledger, now: () => time.now, onSent: lose });
    let isLost = false;
    // The answer to the first write is lost, so the run waits until the write can be seen.
    const lose = () => {
      if (isLost) return;
      isLost = true;
      throw new Error("the connection was cut");
    };
    const first = await createSqliteEngine({ ...options(), file, driver });
    await first.start(callBack, { input: { title: "Printer" }, startKey: "k", by: tess });
    await first.runUntilIdle();
    const due = first.nextWake() ?? 0;
    expect(due).toBeGreaterThan(nine);
    await first.close();

    time.now = nine - day;
    const second = await createSqliteEngine({ ...options(), file, driver });
    await second.runUntilIdle();
    expect(second.nextWake()).toBe(due);
    time.now = due - 1;
    await second.runUntilIdle();
    expect(await second.requests()).toEqual([]);
    time.now = due;
    await second.runUntilIdle();
    expect(await second.requests()).toHaveLength(1);
    expect(ledgerOf(ledger)).toHaveLength(1);
    await second.close();
  });
});
