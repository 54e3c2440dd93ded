import type { Engine, Entry, RunStatus } from "@msp/workflows/run";
import type { RunDesk } from "./run-desk.ts";

/** One run as whoever drives or follows it sees it: the part of an engine that takes a run further, over a desk. */
export interface FollowedRun extends Pick<Engine, "runUntilIdle" | "nextWake" | "answer" | "submitForm"> {
  status(): Promise<RunStatus>;
}

/** How a run is followed. */
export interface FollowOptions {
  readonly runId: string;
  /** The number of the last entry that is known already; 0 tells the whole story. */
  readonly after: number;
  /** Hears every later entry as soon as it is durable, in order. */
  hear(entry: Entry): void;
  /** Stops following; the run goes on wherever it is driven. */
  readonly ended: AbortSignal;
}

/** Follows one run at a desk: this process takes it further, or asks the host to and hears what happens. */
export function followRun(desk: RunDesk, { runId, after, hear, ended }: FollowOptions): FollowedRun {
  let told = after;
  let latest: RunStatus | undefined;
  return {
    async runUntilIdle() {
      await desk.resume({ runId, after: told, signal: ended }, (_runId, entry) => {
        told = entry.seq;
        hear(entry);
      });
      latest = await desk.status(runId);
    },
    status: async () => latest ?? desk.status(runId),
    nextWake() {
      const untils = (latest?.waits ?? []).flatMap(({ until }) => (until === undefined ? [] : [until]));
      return untils.length === 0 ? undefined : Math.min(...untils);
    },
    answer: (token, answer) => desk.answer(token, answer),
    submitForm: (submission) => desk.submitForm(submission),
  };
}
