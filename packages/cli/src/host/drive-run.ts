import type { Clock } from "@msp/workflows/ports";
import type { Engine, RunStatus } from "@msp/workflows/run";
import type { Respondents } from "../people/respondents.ts";
import { unlessOver } from "./unless-over.ts";

/** What drives a run: the engine, the people, and time. */
export interface Drive {
  readonly engine: Pick<Engine, "runUntilIdle" | "status" | "nextWake" | "answer" | "submitForm">;
  readonly runId: string;
  readonly respondents: Respondents;
  readonly clock: Clock;
  /** Whether waiting takes real time. In simulated time nothing happens while a person thinks, and waiting costs nothing. */
  readonly isRealTime: boolean;
  /** Ends the driving early; the run stays where it is. */
  readonly ended: AbortSignal;
}

/**
 * Drives a run until it ends, or until only a person could go on whom nobody can ask here. People answer and time passes in their order; a reminder or a
 * limit that comes due while somebody is being asked does not wait for the answer.
 */
export async function driveRun(drive: Drive): Promise<RunStatus> {
  const { engine, runId, respondents, clock, isRealTime, ended } = drive;
  for (;;) {
    await engine.runUntilIdle();
    const status = await engine.status(runId);
    if (status.outcome !== "waiting" || ended.aborted) return status;
    const answerAt = respondents.nextAnswerAt();
    const wakeAt = engine.nextWake();
    if (answerAt === undefined && status.requests.length > 0) {
      // Nobody waits days for an answer that cannot come here.
      if (!respondents.mayAnswer(status.requests)) return status;
      if (respondents.offerAgain && (isRealTime || wakeAt === undefined)) {
        await untilWoken(drive, wakeAt, async (signal) => respondents.offerAgain?.(signal));
        continue;
      }
    }
    if (answerAt === undefined && wakeAt === undefined) return status;
    const next = Math.min(answerAt ?? Number.POSITIVE_INFINITY, wakeAt ?? Number.POSITIVE_INFINITY);
    await unlessOver(ended, clock.sleep(Math.max(0, next - clock.now()), ended));
    if (!ended.aborted) await untilWoken(drive, wakeAt, (signal) => respondents.answerDue(engine, clock.now(), signal));
  }
}

/** Lets a person be asked until something else comes due in real time, or until the command is ended. */
async function untilWoken(
  { respondents, clock, isRealTime, ended }: Drive,
  wakeAt: number | undefined,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const over = new AbortController();
  const woken = new AbortController();
  if (isRealTime && wakeAt !== undefined && respondents.offerAgain) {
    clock.sleep(Math.max(0, wakeAt - clock.now()), over.signal).then(
      () => woken.abort(),
      () => undefined,
    );
  }
  const signal = AbortSignal.any([ended, woken.signal]);
  try {
    await unlessOver(signal, work(signal));
  } finally {
    over.abort();
  }
}
