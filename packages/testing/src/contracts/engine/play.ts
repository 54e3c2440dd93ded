import { AnswerRefusedError, type EngineOptions, type Entry, type RunStatus } from "@msp/workflows/run";
import { cast } from "./cast.ts";
import { createEngineBench, type EngineBench } from "./engine-bench.ts";
import type { EngineSubject } from "./engine-subject.ts";
import { createLifeline } from "./lifeline.ts";
import type { Shape } from "./shapes/shape.ts";

/** How a shape was played. */
export interface Played {
  readonly status: RunStatus;
  readonly entries: readonly Entry[];
  /** Every moment at which the process could have been killed. */
  readonly moments: readonly string[];
  readonly bench: EngineBench;
}

/** More turns than any shape takes: a run that goes on for ever is a failure, not a test that hangs. */
const turnsAtMost = 400;

/** Plays a shape to its end; the process is killed at its `killAt`-th moment and opened again. Throws when the run gets stuck. */
export async function play(
  subject: EngineSubject,
  shape: Shape,
  { killAt, ...options }: Partial<EngineOptions> & { readonly killAt?: number } = {},
): Promise<Played> {
  const lifeline = createLifeline(killAt);
  const bench = await createEngineBench(subject, [shape.workflow], options, lifeline);
  try {
    shape.prepare?.(bench);
    for (let turn = 0; turn < turnsAtMost; turn += 1) {
      try {
        const status = await takeTurn(bench, shape);
        if (status) return { status, entries: await bench.entries(status.runId), moments: lifeline.moments, bench };
      } catch (error) {
        if (!bench.lifeline.isCut) throw error;
        await bench.restart();
      }
    }
    throw new Error(`"${shape.name}" does not come to its end in ${turnsAtMost} turns.`);
  } finally {
    await bench.close();
  }
}

/** One turn: everything by itself, then one answer, or else the time up to the next wake-up. Gives the status once the run has ended. */
async function takeTurn(bench: EngineBench, shape: Shape): Promise<RunStatus | undefined> {
  const { engine } = bench;
  shape.byHand?.(bench);
  for (const sighting of shape.sightings?.(bench) ?? []) await engine.sighting(sighting);
  for (const event of shape.events ?? []) await engine.deliver(event);
  const runId = await engine.start(shape.workflow, { input: shape.input, startKey: "k", by: cast.tess });
  await engine.runUntilIdle();
  const status = await engine.status(runId);
  if (status.outcome !== "waiting") return status;
  // In an order of their own: which branch asked first is nobody's business.
  const requests = [...(await engine.requests())].sort((one, other) => (one.token < other.token ? -1 : 1));
  for (const request of requests) {
    const answer = shape.answer?.(request, bench);
    if (!answer) continue;
    const vote = `${request.token} ${answer.by.id}`;
    try {
      await engine.answer(request.token, answer);
      bench.voted.add(vote);
    } catch (error) {
      // It was given before and waits to be looked at, or was kept just before the kill.
      if (!(error instanceof AnswerRefusedError)) throw error;
      if (bench.voted.has(vote)) continue;
      bench.voted.add(vote);
    }
    return undefined;
  }
  const next = engine.nextWake();
  if (next === undefined)
    throw new Error(`"${shape.name}" waits for nothing that comes: ${JSON.stringify(status.waits)}`);
  bench.now = Math.max(bench.now, next);
  return undefined;
}
