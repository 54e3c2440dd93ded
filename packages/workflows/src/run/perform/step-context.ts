import type { WriteRequest } from "../../ports/write-request.ts";
import type { RunLog } from "../journal/run-log.ts";
import type { ActionHost } from "./action-host.ts";

/** Everything a step needs of its run. */
export interface StepContext {
  readonly host: ActionHost;
  readonly log: RunLog;
  /** Identifies a step's write for good; the same on a second host and after a restored backup. */
  markerOf(path: string): string;
  /** Why a write may not leave now (kill switch, company outside the allow list), or `undefined`. */
  refusalOf(write: WriteRequest): string | undefined;
  /** Whether another run has an open write of the same kind to the same record that could not be told apart afterwards. */
  isBusy(write: WriteRequest): boolean;
  /** Returns once the instant has come on the run's clock; parks the run until then. Remembered under `path`. */
  sleepUntil(path: string, at: number): Promise<void>;
  /** The unit journals keep: secrets replaced, size checked. */
  readonly maxPayloadBytes: number;
}
