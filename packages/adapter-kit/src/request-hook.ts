/** One exchange with a service, for progress and telemetry. Holds no header and no body. */
export interface RequestObservation {
  readonly system: string;
  readonly operation: string;
  readonly method: string;
  /** The address without secrets. */
  readonly url: string;
  /** 1 for the first attempt; reads may be tried again. */
  readonly attempt: number;
  /** Milliseconds the exchange took on the injected clock, without the time spent waiting for a slot. */
  readonly ms: number;
  /** The HTTP status; absent when no answer came. */
  readonly status?: number;
  /** The class of the error the exchange ended with, for example `RateLimitError`. */
  readonly error?: string;
}

/** Told about every exchange after it ended. What it throws is ignored: telemetry must not turn a finished write into a failure. */
export type RequestHook = (observation: RequestObservation) => void;
