import type { Entry } from "@msp/workflows/run";

/** Tells a person (or a program) what a run does while it does it. */
export interface Progress {
  entry(runId: string, entry: Entry): void;
  /** Nothing more comes. */
  end(): void;
}
