/** What the process ends with, so that scripts can tell how it went. */
export const exitCode = {
  success: 0,
  /** The run failed, a check found errors, a journal was altered. */
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
