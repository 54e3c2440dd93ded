const windowMs = 300_000;

/** Counts the requests of the last 5 minutes. */
export class RequestWindow {
  readonly most: number;
  #instants: number[] = [];

  constructor(most: number) {
    this.most = most;
  }

  /** Counts one request; false when the limit is reached, and then it is not counted. */
  take(now: number): boolean {
    this.#instants = this.#instants.filter((instant) => instant > now - windowMs);
    if (this.#instants.length >= this.most) return false;
    this.#instants.push(now);
    return true;
  }
}
