import type { Json, Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type {
  Answer,
  DeliveredEvent,
  Entry,
  FormSubmission,
  FormVerdict,
  Journal,
  RunStatus,
  UnmatchedEvent,
} from "@msp/workflows/run";
import type { RunFilter, RunSummary } from "./run-summary.ts";

/** How a run begins, in plain data: the workflow is named, because it may be another process that runs it. */
export interface RunStart {
  readonly workflow: string;
  readonly version: string;
  /** Hash of the definition that is meant; whoever runs it refuses when it knows another one. */
  readonly definition: string;
  readonly input: unknown;
  readonly startKey: string;
  readonly by: Person;
  readonly requestedBy?: readonly string[];
  /** The customer, by company id. Live runs need it. */
  readonly company?: string;
}

/** Whose runs these are. */
export interface DeskOwner {
  /** The tenant the runs are driven for. */
  readonly tenant: { readonly id: string; readonly title: string };
  /** The process that owns the state file. */
  readonly process: number;
}

/** Which runs to take further, and from where on to tell about them. */
export interface ResumeOptions {
  /** Default: every run. */
  readonly runId?: string;
  /** Tells every entry of that run after this number. Default: only what is written from now on. */
  readonly after?: number;
  /** Stops listening; what has begun goes on to its next rest. */
  readonly signal?: AbortSignal;
}

/**
 * What commands do with durable runs: over the state file where this process owns it, over its socket where another process does. Everything is plain
 * data, so that both say the same.
 *
 * Throws `AnswerRefusedError`, `RunRefusedError`, `RefusedError`, `UsageError` and `StorageError`, wherever the work is done.
 */
export interface RunDesk {
  /** The state file, links resolved. */
  readonly file: string;
  /** Whether a host is running, so that time fires and runs go on by themselves. */
  readonly isServed: boolean;
  owner(): Promise<DeskOwner>;
  /** Runs, oldest first. */
  runs(filter?: RunFilter): Promise<readonly RunSummary[]>;
  status(runId: string): Promise<RunStatus>;
  /** The whole journal, its end signed where the owner has the key. */
  journal(runId: string): Promise<Journal>;
  /** A value that was too large for its entry, by its hash. */
  blob(hash: string): Promise<Json | undefined>;
  /** What people are asked, over all runs. */
  requests(): Promise<readonly PersonRequest[]>;
  /** Starts a run, or finds the one its start key began. Nothing has been done yet: see `resume`. */
  start(begin: RunStart): Promise<string>;
  /** Takes an answer. It is kept when this resolves; the run goes on at once only where a host is running. */
  answer(token: string, answer: Answer): Promise<void>;
  closeForm(token: string, close: { readonly by: Person; readonly reason: string }): Promise<void>;
  submitForm(submission: FormSubmission): Promise<FormVerdict>;
  unmatchedForms(): Promise<readonly FormSubmission[]>;
  assignForm(submissionId: string, token: string, assign: { readonly by: Person }): Promise<void>;
  deliver(event: DeliveredEvent): Promise<void>;
  unmatchedEvents(): Promise<readonly UnmatchedEvent[]>;
  /** Asks a run to end without doing anything new. */
  cancel(runId: string, cancel: { readonly by: Person; readonly reason: string }): Promise<void>;
  acceptDoubts(runId: string, accept: { readonly by: Person; readonly note: string }): Promise<RunStatus>;
  /** Takes what is ready as far as it goes without time passing or people answering; `tell` hears every entry once it is durable, in order. */
  resume(options: ResumeOptions, tell: (runId: string, entry: Entry) => void): Promise<void>;
  /** Copies everything that is committed into a new file on the owner's machine; an absolute path. */
  backup(to: string): Promise<void>;
  /** Moves the journals of runs that ended before an instant (milliseconds since 1970-01-01 UTC) to the archive, and tells how many. */
  archive(options: { readonly before: number }): Promise<number>;
  /** Lets go of the desk. The runs stay. */
  close(): Promise<void>;
}
