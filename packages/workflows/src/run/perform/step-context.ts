import type { WriteRequest } from "../../ports/write-request.ts";
import type { RunLog } from "../journal/run-log.ts";
import type { ActionHost } from "./action-host.ts";
import type { RevealedSecrets } from "./revealed-secrets.ts";

/** A restore that concerns a run. */
export interface Restored {
  readonly epoch: number;
  /** In milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Whether the run was begun before the backup. */
  readonly isOlder: boolean;
}

/** Which kind of write: markers stay or vanish with all of a kind. */
export type WriteKind = Pick<WriteRequest, "system" | "operation">;

/** Everything a step needs of its run. */
export interface StepContext {
  readonly host: ActionHost;
  readonly log: RunLog;
  /** Identifies a step's write for good; the same in every round of the step, on a second host and after a restored backup. */
  markerOf(path: string): string;
  /** Why a write may not leave now (kill switch, company outside the allow list), or `undefined`. */
  refusalOf(write: WriteRequest): string | undefined;
  /**
   * Claims a record for a write without a marker, until its intent is durable; gives what lets go of it. `undefined` while another open write to the
   * record, of whatever run or branch, could not be told apart from it afterwards.
   */
  claim(path: string, write: WriteRequest): (() => void) | undefined;
  /** Whether a write of this kind was once read back without its marker: a look-up that finds nothing proves nothing then. */
  isMarkerLost(write: WriteKind): boolean;
  /** Remembers for good, and for every run, that writes of this kind lose their marker. */
  rememberLostMarker(write: WriteKind): Promise<void>;
  /** Returns once the instant has come on the run's clock; parks the run until then. Remembered under `path`. */
  sleepUntil(path: string, at: number): Promise<void>;
  /** Set when the runs were restored from a backup: what happened between is missing from the journal. */
  readonly restored: Restored | undefined;
  /** Whether another host, whose journal is not here, may have sent the writes of this run. */
  readonly looksFirst: boolean;
  /** The unit journals keep: secrets replaced, size checked. */
  readonly maxPayloadBytes: number;
}

/** A step being performed, with the secrets it has resolved so far. */
export interface Performing extends StepContext {
  readonly revealed: RevealedSecrets;
}
