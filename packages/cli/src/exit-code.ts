import type { RunStatus } from "@msp/workflows/run";

/** What the process ends with, so that scripts can tell how it went. */
export const exitCode = {
  success: 0,
  /** The run failed or was refused, a check found errors, a journal was altered. */
  failed: 1,
  /** The command was called wrongly, or a file or input does not fit. */
  usage: 2,
  /** The run waits for a person, an event or time. */
  waiting: 3,
  /** The run ended, but some writes could not be proven. */
  doubts: 4,
  /** A service refused or could not be reached. */
  service: 5,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

const byOutcome: { readonly [Outcome in RunStatus["outcome"]]: ExitCode } = {
  succeeded: exitCode.success,
  // The procedure itself says that there is nothing (more) to do.
  stopped: exitCode.success,
  "finished with doubts": exitCode.doubts,
  waiting: exitCode.waiting,
  failed: exitCode.failed,
  cancelled: exitCode.failed,
};

/** The exit code of a run that came so far. */
export const exitCodeOf = (outcome: RunStatus["outcome"]): ExitCode => byOutcome[outcome];
