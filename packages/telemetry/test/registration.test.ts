import { metrics, trace } from "@opentelemetry/api";
import { afterEach, expect, it } from "vitest";
import { createRunIdGenerator, createRunTelemetry, traceOfRun } from "../src/index.ts";
import { createDeskWorld, oneTicket, pat } from "./support/desk-world.ts";
import { createRecordingSdk } from "./support/recording-sdk.ts";

afterEach(() => {
  trace.disable();
  metrics.disable();
});

it("nothing is made until the host registers an SDK, and from then on everything", async () => {
  const telemetry = createRunTelemetry();
  const world = await createDeskWorld(telemetry.onEntry);
  await world.engine.start(oneTicket, { input: {}, startKey: "before", by: pat });
  await world.engine.runUntilIdle();

  const sdk = createRecordingSdk();
  trace.setGlobalTracerProvider(sdk.tracerProvider);
  metrics.setGlobalMeterProvider(sdk.meterProvider);
  expect(sdk.spans()).toEqual([]);
  await world.engine.start(oneTicket, { input: {}, startKey: "after", by: pat });
  await world.engine.runUntilIdle();
  expect(sdk.spans().map(({ name }) => name)).toEqual([
    "write desk openTicket",
    "step desk.open-ticket",
    "run one-ticket",
  ]);
  expect(await sdk.metric("msp.runs.started")).toEqual({ "one-ticket": 1 });
});

it("with our ids, the span of the run is the one the others hang below, and every other id is random", async () => {
  const sdk = createRecordingSdk(createRunIdGenerator());
  const world = await createDeskWorld(createRunTelemetry(sdk).onEntry);
  for (const startKey of ["a", "b"]) await world.engine.start(oneTicket, { input: {}, startKey, by: pat });
  await world.engine.runUntilIdle();
  for (const { runId } of await world.engine.runs()) {
    const ids = traceOfRun(runId);
    const own = sdk.spans().filter(({ traceId }) => traceId === ids.traceId);
    const root = own.filter(({ parentId }) => parentId === undefined);
    expect(root).toMatchObject([{ name: "run one-ticket", ...ids }]);
    expect(own.filter((span) => span !== root[0]).map(({ parentId }) => parentId)).toEqual([ids.spanId, ids.spanId]);
  }
  const spanIds = sdk.spans().map(({ spanId }) => spanId);
  expect(new Set(spanIds).size).toBe(6);
  const other = sdk.tracerProvider.getTracer("somebody else").startSpan("else").spanContext();
  expect(other.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(sdk.spans().map(({ traceId }) => traceId)).not.toContain(other.traceId);
});
