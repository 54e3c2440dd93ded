import { expect, it } from "vitest";
import { createRunTelemetry } from "../src/index.ts";
import { createDeskWorld, day, minute, oneTicket, pat, visit } from "./support/desk-world.ts";
import { createRecordingSdk } from "./support/recording-sdk.ts";

it("count runs, steps, attempts and how they came out, and measure people and lateness", async () => {
  const sdk = createRecordingSdk();
  const telemetry = createRunTelemetry(sdk);
  const world = await createDeskWorld(telemetry.onEntry);
  world.faults.push("lost", "none", "refused");
  for (const startKey of ["a", "b", "c"]) await world.engine.start(oneTicket, { input: {}, startKey, by: pat });
  await world.engine.runUntilIdle();
  await world.pass(5 * minute);

  expect(await sdk.metric("msp.runs.started")).toEqual({ "one-ticket": 3 });
  expect(await sdk.metric("msp.runs.ended")).toEqual({ "one-ticket finished with doubts": 2 });
  expect(await sdk.metric("msp.run.duration")).toEqual({ "one-ticket finished with doubts": 300 });
  expect(await sdk.metric("msp.steps")).toEqual({ "desk.open-ticket done": 2, "desk.open-ticket failed": 1 });
  expect(await sdk.metric("msp.write.attempts")).toEqual({ "desk openTicket": 3 });
  expect(await sdk.metric("msp.write.results")).toEqual({
    "accepted desk openTicket": 1,
    "adopted desk openTicket": 1,
    "refused desk openTicket": 1,
  });
  // The settle wait was over after three minutes: 60 s to leave, 60 s in flight, 60 s of search lag.
  expect(await sdk.metric("msp.timer.lateness")).toEqual({ "": 120 });

  await world.clock.advance(20 * minute);
  await world.answer({ choice: "stop" });
  expect(await sdk.metric("msp.answer.time")).toEqual({ question: 1500 });
});

it("what waits is said once it was counted, and after a restart as before", async () => {
  const sdk = createRecordingSdk();
  const telemetry = createRunTelemetry(sdk);
  const world = await createDeskWorld(telemetry.onEntry);
  await world.engine.start(visit, { input: { devices: [] }, startKey: "a", by: pat });
  await world.engine.start(visit, { input: { devices: ["x"] }, startKey: "b", by: pat });
  await world.engine.runUntilIdle();
  expect(await sdk.metric("msp.requests.waiting")).toEqual({});

  const later = createRecordingSdk();
  const again = createRunTelemetry(later);
  await world.restart(again.onEntry);
  await again.watch(world.engine);
  expect(await later.metric("msp.requests.waiting")).toEqual({ task: 2 });
  await world.answer({ text: "done" });
  expect(await later.metric("msp.requests.waiting")).toEqual({ task: 1, form: 1 });
  await world.pass(6 * day);
  expect(await later.metric("msp.requests.waiting")).toEqual({ task: 1, form: 0 });
  const [run] = await world.engine.runs();
  const waiting = (await world.engine.runs()).find((one) => one.requests.length > 0) ?? run;
  await world.engine.cancel(waiting?.runId ?? "", { by: pat, reason: "enough" });
  await world.engine.runUntilIdle();
  expect(await later.metric("msp.requests.waiting")).toEqual({ task: 0, form: 0 });
});
