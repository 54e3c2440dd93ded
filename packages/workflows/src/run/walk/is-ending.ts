import { Cancelled } from "./cancelled.ts";
import { RunFailed } from "./run-failed.ts";
import { Stopped } from "./stopped.ts";

/** Whether it ends the whole run. That does not wait for other branches: nothing new begins in them. */
export const isEnding = (reason: unknown): boolean =>
  [Cancelled, RunFailed, Stopped].some((kind) => reason instanceof kind);
