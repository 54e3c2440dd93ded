import type { Json } from "../../ports/json.ts";
import type { Entry, EntryBody } from "../journal/entry.ts";
import type { SignedHead } from "../journal/sign-head.ts";
import type { Epoch } from "./epoch.ts";
import type { StoredSubmission } from "./form-submission.ts";
import type { Delivery, InboxMessage } from "./inbox-message.ts";
import type { Parking } from "./parking.ts";
import type { RequestFilter, StoredRequest } from "./stored-request.ts";

/** A run as the store lists it. */
export interface StoredRun {
  readonly runId: string;
  readonly workflow: string;
  readonly version: string;
  readonly startKey: string;
}

/**
 * Where an embedded engine keeps runs, journals and the inbox. Every method is atomic and resolves only when what it did is durable.
 *
 * Entries are chained by the store, because only the single writer knows the end of the chain. A run is ready from its first entry on; `park` puts
 * it to rest, and an entry, a message it waits for, or its wake-up time make it ready again. So runs at rest cost a row, not memory.
 */
export interface RunStore {
  readonly epoch: Epoch;
  /** Creates the run with its first entry, or does nothing when the run exists already. */
  create(run: StoredRun, first: EntryBody, at: number): Promise<{ readonly created: boolean }>;
  runs(): Promise<readonly StoredRun[]>;
  /** One run, with how it rests while it does. */
  find(runId: string): Promise<(StoredRun & { readonly parking?: Parking }) | undefined>;
  entries(runId: string): Promise<readonly Entry[]>;
  /**
   * Appends all bodies or none. `consumed` is the inbox message the last of them uses up, in the same transaction; throws `MessageTakenError`
   * when another entry used it up before. `blobs` are values too large for an entry, kept under the SHA-256 of their canonical JSON.
   */
  append(
    runId: string,
    bodies: readonly EntryBody[],
    at: number,
    consumed?: string,
    blobs?: readonly Json[],
  ): Promise<readonly Entry[]>;
  /** A value that was too large for its entry. */
  blob(hash: string): Promise<Json | undefined>;
  /** Keeps a message until it is consumed, unless its key takes no more, and makes the runs that wait for it ready. */
  deliver(message: InboxMessage): Promise<Delivery>;
  /** Messages under a key that nobody consumed, in the order they arrived. */
  inbox(key: string): Promise<readonly InboxMessage[]>;
  /** Messages that nobody consumed under all keys that begin so, in the order they arrived. */
  unconsumed(prefix: string): Promise<readonly InboxMessage[]>;
  /** Puts a run to rest, unless an entry or a message it waits for and can read has come meanwhile: then `false`, and it stays ready. */
  park(runId: string, parking: Parking): Promise<boolean>;
  /** Runs that are to be driven now: not at rest, or past their wake-up time. Oldest first. */
  ready(now: number): Promise<readonly string[]>;
  /** The earliest wake-up time of a run at rest that is later than `after`; both in milliseconds since 1970-01-01 UTC. */
  nextWake(after: number): Promise<number | undefined>;
  /** Runs that have begun a write whose traces nobody could tell from another run's, and have not ended. */
  unmarkedWriters(): Promise<readonly string[]>;
  /** The run that has begun a write with this marker. */
  writerOf(marker: string): Promise<string | undefined>;
  /** What people are or were asked, in the order it was asked. */
  requests(filter?: RequestFilter): Promise<readonly StoredRequest[]>;
  /** Runs whose people could not be told something: a `not told` entry without its `told`. Oldest first. */
  untold(): Promise<readonly string[]>;
  /** Keeps a submitted form, or what became of it, by its id. */
  keepSubmission(stored: StoredSubmission): Promise<void>;
  submission(id: string): Promise<StoredSubmission | undefined>;
  /** Submissions that are still open, in the order they came. */
  openSubmissions(): Promise<readonly StoredSubmission[]>;
  /** Signs the end of a chain; `sign` gets the signature before it, of whatever run. */
  addHead(sign: (before: string) => SignedHead): Promise<SignedHead>;
  /** Signed heads of a run, oldest first. */
  heads(runId: string): Promise<readonly SignedHead[]>;
}
