import type { Clock } from "@msp/workflows/ports";
import type { Engine, RunStatus } from "@msp/workflows/run";
import type { Respondents } from "../people/respondents.ts";

/** What drives a run: the engine, the people, and time. */
export interface Drive {
  readonly engine: Engine;
  readonly runId: string;
  readonly respondents: Respondents;
  readonly clock: Clock;
  /** Ends the driving early; the run stays where it is. */
  readonly ended: AbortSignal;
  /** Whether time may simply pass while only people could go on. In real time nobody waits days in a terminal. Default false. */
  readonly waitsForPeople?: boolean;
}

/**
 * Drives a run until it ends or until nothing but a person or an event could go on, letting people answer and time pass in their order.
 */
export async function driveRun({
  engine,
  runId,
  respondents,
  clock,
  ended,
  waitsForPeople = false,
}: Drive): Promise<RunStatus> {
  for (;;) {
    await engine.runUntilIdle();
    const status = await engine.status(runId);
    if (status.outcome !== "waiting" || ended.aborted) return status;
    const answerAt = respondents.nextAnswerAt();
    const wakeAt = engine.nextWake();
    const isUpToPeople = answerAt === undefined && status.requests.length > 0 && !waitsForPeople;
    if ((answerAt === undefined && wakeAt === undefined) || isUpToPeople) return status;
    const next = Math.min(answerAt ?? Number.POSITIVE_INFINITY, wakeAt ?? Number.POSITIVE_INFINITY);
    await clock.sleep(Math.max(0, next - clock.now()), ended).catch((error: unknown) => {
      if (!ended.aborted) throw error;
    });
    await respondents.answerDue(engine, clock.now());
  }
}
