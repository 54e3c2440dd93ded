/** One thing a parked run waits for. */
export interface Waiting {
  readonly path: string;
  /** In words: what must happen. */
  readonly for: string;
  /** Milliseconds since 1970-01-01 UTC, when time alone will wake it. */
  readonly until?: number;
  /** The key of the messages that wake it. */
  readonly key?: string;
}

/** The walk cannot go on now. Not an error: the engine walks again when something changed. */
export class Parked extends Error {
  override readonly name = "Parked";
  constructor(readonly waits: readonly Waiting[]) {
    super(waits.map((wait) => `${wait.path}: ${wait.for}`).join("; "));
  }
}

/** A `within` is over. `limit` tells which one. */
export class LimitReached extends Error {
  override readonly name = "LimitReached";
  constructor(
    readonly limit: number,
    readonly possiblyDone: readonly string[] = [],
  ) {
    super("The time limit was reached.");
  }
}

/** The definition ended the run. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** A person ended the run after a failure, or it cannot go on at all. */
export class RunFailed extends Error {
  override readonly name = "RunFailed";
}

/** The run is being cancelled: nothing new begins. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** A step failed inside `recover`. */
export class StepFailed extends Error {
  override readonly name = "StepFailed";
  constructor(
    readonly step: string,
    readonly reason: string,
  ) {
    super(`${step}: ${reason}`);
  }
}
