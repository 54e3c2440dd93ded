import { beforeEach, describe, expect, it } from "vitest";
import { createRunTelemetry, traceOfRun } from "../src/index.ts";
import {
  createDeskWorld,
  type DeskWorld,
  day,
  minute,
  oneTicket,
  pat,
  planted,
  start,
  visit,
} from "./support/desk-world.ts";
import { createRecordingSdk, type SeenSpan } from "./support/recording-sdk.ts";

let sdk: ReturnType<typeof createRecordingSdk>;
let world: DeskWorld;
const listener = () => createRunTelemetry(sdk).onEntry;
beforeEach(async () => {
  sdk = createRecordingSdk();
  world = await createDeskWorld(listener());
});

const called = (name: string): SeenSpan[] => sdk.spans().filter((span) => span.name === name);

/** Drives a visit to its end; `between` is called wherever the process could be another one afterwards. */
async function visitToItsEnd(between: () => Promise<unknown> = async () => {}): Promise<string> {
  const runId = await world.engine.start(visit, {
    input: { devices: [planted.device, "second"] },
    startKey: planted.startKey,
    by: pat,
  });
  await world.engine.runUntilIdle();
  await between();
  await world.pass(3 * minute);
  await between();
  await world.clock.advance(10 * minute);
  await world.answer({ text: planted.answer });
  await between();
  await world.pass(2 * day);
  await between();
  await world.engine.submitForm({
    id: "s1",
    form: "details",
    ticket: planted.ticket,
    company: planted.customer,
    by: { id: planted.address, name: planted.name },
    answer: { text: planted.answer },
  });
  await world.pass(0);
  await between();
  await world.clock.advance(day);
  await world.engine.deliver({
    event: "device-back",
    match: planted.match,
    id: "e1",
    by: pat,
    value: { text: planted.answer },
  });
  await world.pass(0);
  await between();
  await world.clock.advanceTo("2026-11-20T08:00:07Z");
  await world.pass(0);
  expect((await world.engine.status(runId)).outcome).not.toBe("waiting");
  return runId;
}

describe("spans", () => {
  it("are one trace a run, one span for everything that takes time, with the journal's times", async () => {
    const runId = await visitToItsEnd();
    const { traceId, spanId } = traceOfRun(runId);
    const spans = sdk.spans();
    expect(spans.map(({ name }) => name).toSorted()).toEqual([
      "run visit",
      "step desk.open-ticket",
      "step desk.open-ticket",
      "wait event",
      "wait form",
      "wait task",
      "wait time",
      "write desk openTicket",
      "write desk openTicket",
    ]);
    expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
    expect(new Set(spans.map((span) => span.parentId))).toEqual(new Set([spanId]));

    const asked = start + 3 * minute;
    expect(called("wait task")).toMatchObject([
      {
        start,
        end: asked + 10 * minute,
        attributes: { "msp.wait.kind": "task", "msp.wait.role": "technician", "msp.wait.result": "answered" },
      },
    ]);
    expect(called("wait form")).toMatchObject([{ start: asked + 10 * minute, end: asked + 10 * minute + 2 * day }]);
    expect(called("wait event")).toMatchObject([
      { start: asked + 10 * minute + 2 * day, end: asked + 10 * minute + 3 * day },
    ]);
    expect(called("wait time")).toMatchObject([
      {
        start: asked + 10 * minute + 3 * day,
        end: Date.parse("2026-11-20T08:00:07Z"),
        attributes: { "msp.step.path": "morning", "msp.timer.purpose": "sleep", "msp.timer.late_ms": 7000 },
      },
    ]);
    expect(called("step desk.open-ticket")[0]).toMatchObject({
      attributes: { "msp.step.path": "devices[]/ticket", "msp.action.effect": "write", "msp.step.outcome": "done" },
    });
    expect(called("run visit")).toMatchObject([
      {
        start,
        end: Date.parse("2026-11-20T08:00:07Z"),
        hasFailed: false,
        attributes: {
          "msp.run.id": runId,
          "msp.workflow.id": "visit",
          "msp.workflow.version": "1.2.0",
          "msp.run.outcome": "finished with doubts",
          "msp.run.writes": 2,
          "msp.run.doubts": 2,
        },
      },
    ]);
  });

  it("of a run that many processes worked on are the same, and none comes twice", async () => {
    await visitToItsEnd();
    const whole = sdk.spans();
    sdk = createRecordingSdk();
    world = await createDeskWorld(listener());
    await visitToItsEnd(async () => {
      await world.restart(listener());
      await world.engine.runUntilIdle();
    });
    const comparable = ({ spanId: _, ...span }: SeenSpan) => span;
    expect(sdk.spans().map(comparable)).toEqual(whole.map(comparable));
  });

  it("hold no value, person, customer or secret", async () => {
    world.faults.push("refused", "lost");
    const other = await world.engine.start(oneTicket, { input: {}, startKey: planted.startKey, by: pat });
    await world.engine.runUntilIdle();
    await world.engine.cancel(other, { by: pat, reason: planted.answer });
    await visitToItsEnd();
    const text = await sdk.everything();
    expect(text).toContain("wait form");
    expect(text).toContain("msp.answer.time");
    for (const [what, value] of Object.entries(planted)) expect(text, what).not.toContain(value);
    // Escaped, as it stands in the journal's paths.
    expect(text).not.toContain(encodeURIComponent(planted.device));
  });
});

describe("a write", () => {
  const write = "write desk openTicket";
  const begin = async () => {
    const runId = await world.engine.start(oneTicket, { input: {}, startKey: "k", by: pat });
    await world.engine.runUntilIdle();
    return runId;
  };

  it("whose answer was lost is one attempt that ended when it was found, whoever found it", async () => {
    world.faults.push("lost");
    await begin();
    expect(called(write)).toEqual([]);
    await world.restart(listener());
    await world.pass(10 * minute);
    expect(called(write)).toMatchObject([
      { start, end: start + 10 * minute, hasFailed: false, attributes: { "msp.write.result": "adopted" } },
    ]);
    expect(called("step desk.open-ticket")).toMatchObject([{ start, end: start + 10 * minute }]);
    expect(called("wait time")).toMatchObject([{ attributes: { "msp.timer.purpose": "settle" } }]);
  });

  it("that nobody can tell about is a failed span, and the step of a second round begins with the person's choice", async () => {
    world.faults.push("lost");
    world.isBlind = true;
    await begin();
    await world.pass(10 * minute);
    expect(called(write)).toMatchObject([{ hasFailed: true, attributes: { "msp.write.result": "unknown" } }]);
    expect(called("step desk.open-ticket")).toMatchObject([
      { hasFailed: true, attributes: { "msp.step.outcome": "unknown" } },
    ]);
    await world.clock.advance(day);
    await world.answer({ choice: "retry" });
    expect(called("step desk.open-ticket").at(-1)).toMatchObject({
      start: start + 10 * minute + day,
      hasFailed: false,
      attributes: { "msp.step.path": "ticket#2", "msp.step.outcome": "done" },
    });
  });

  it("that was refused says so, without the service's words", async () => {
    world.faults.push("refused");
    await begin();
    expect(called(write)).toMatchObject([{ hasFailed: true, attributes: { "msp.write.result": "refused" } }]);
  });
});

it("a run whose doubts somebody accepts later has ended once", async () => {
  const runId = await world.engine.start(oneTicket, { input: {}, startKey: "k", by: pat });
  await world.engine.runUntilIdle();
  await world.engine.acceptDoubts(runId, { by: pat, note: planted.answer });
  expect(called("run one-ticket")).toMatchObject([{ attributes: { "msp.run.outcome": "finished with doubts" } }]);
  expect(await sdk.metric("msp.runs.ended")).toEqual({ "one-ticket finished with doubts": 1 });
  expect(await sdk.metric("msp.doubts.accepted")).toEqual({ "": 1 });
});
