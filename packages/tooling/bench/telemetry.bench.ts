import { createRunTelemetry } from "@msp/telemetry";
import { createMemoryEngine, type EngineOptions } from "@msp/workflows/run";
import { bench as by, counting, host } from "./durable/bench-host.ts";
import { median, type Row, row } from "./row.ts";

const steps = 1_000;
const rounds = 15;
const workflow = counting(steps);

/** Microseconds a walked step takes. */
async function walked(onEntry: EngineOptions["onEntry"], startKey: string): Promise<number> {
  const engine = await createMemoryEngine({ ...host, workflows: [workflow], ...(onEntry ? { onEntry } : {}) });
  const runId = await engine.start(workflow, { input: { number: 0 }, startKey, by });
  const start = performance.now();
  await engine.runUntilIdle();
  const took = ((performance.now() - start) * 1_000) / steps;
  const { outcome } = await engine.status(runId);
  if (outcome !== "succeeded") throw new Error(`The run ${outcome}.`);
  return took;
}

/** What telemetry costs a host that registered no SDK, which is every host that did not ask for it. */
export async function bench(): Promise<readonly Row[]> {
  const telemetry = createRunTelemetry();
  const withIt: number[] = [];
  const without: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const bare = await walked(undefined, `without ${round}`);
    const told = await walked(telemetry.onEntry, `with ${round}`);
    // The first rounds only let everything be compiled.
    if (round < 0) continue;
    without.push(bare);
    withIt.push(told);
  }
  return [
    row(
      "telemetry: a walked step with telemetry and no SDK registered, against one without",
      "µs",
      median(withIt),
      median(without),
    ),
  ];
}
