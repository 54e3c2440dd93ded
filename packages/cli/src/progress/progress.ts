import type { AnyWorkflow } from "@msp/workflows";
import type { Entry } from "@msp/workflows/run";

/** Tells a person (or a program) what a run does while it does it. */
export interface Progress {
  entry(runId: string, entry: Entry): void;
  /** Nothing more comes. */
  end(): void;
}

/** What progress needs to speak in words. */
export interface ProgressOptions {
  readonly workflow: AnyWorkflow;
  write(line: string): void;
  /** Milliseconds since 1970-01-01 UTC as people read it. */
  format(at: number): string;
}
