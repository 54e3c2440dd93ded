import type { Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type { RunOutcome, Waiting } from "@msp/workflows/run";

/** A run as a list of runs shows it, found without reading its journal. All instants are milliseconds since 1970-01-01 UTC. */
export interface RunSummary {
  readonly runId: string;
  readonly workflow: string;
  readonly version: string;
  readonly startKey: string;
  /** The customer, by company id. */
  readonly company?: string;
  /** The customer's name, where a run has read it. */
  readonly companyName?: string;
  readonly by: Person;
  readonly startedAt: number;
  readonly outcome: RunOutcome | "waiting";
  readonly reason?: string;
  readonly endedAt?: number;
  /** Whether something is to be done now, by whoever drives the run. */
  readonly isReady: boolean;
  /** When time alone wakes it next. */
  readonly wakeAt?: number;
  /** What it waits for, while it rests. */
  readonly waits: readonly Waiting[];
  /** What people are asked at the moment. */
  readonly requests: readonly PersonRequest[];
}

/** Which runs to list; a field that is left out does not narrow. Archived runs are never listed. */
export interface RunFilter {
  /** Only runs that have not ended (`true`), or that have (`false`). */
  readonly isOpen?: boolean;
  /** Only runs whose id begins so. */
  readonly idBegins?: string;
}
