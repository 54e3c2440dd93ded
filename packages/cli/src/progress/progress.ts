import type { Entry } from "@msp/workflows/run";
import type { EntryLine } from "./entry-line.ts";

/** Tells a person (or a program) what a run does while it does it. */
export interface Progress {
  /** The next entry, and what a narrator says about it, if anything. */
  entry(runId: string, entry: Entry, line: EntryLine | undefined): void;
  /** Nothing more comes. */
  end(): void;
}
