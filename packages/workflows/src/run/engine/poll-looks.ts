/** The last look of a poll whose answer was no news, which the journal therefore does not hold. */
export interface PollLook {
  /** When it was, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The number of the look that comes next, from 0. */
  readonly next: number;
}

/**
 * What this process remembers of polls whose answer does not change, so that whatever else wakes a run is no reason to look again before its time.
 * A process that begins anew looks once more instead: reading twice changes nothing.
 */
export class PollLooks {
  readonly #runs = new Map<string, Map<string, PollLook>>();

  of(runId: string, path: string): PollLook | undefined {
    return this.#runs.get(runId)?.get(path);
  }

  keep(runId: string, path: string, look: PollLook): void {
    const looks = this.#runs.get(runId) ?? new Map<string, PollLook>();
    this.#runs.set(runId, looks.set(path, look));
  }

  forget(runId: string, path: string): void {
    this.#runs.get(runId)?.delete(path);
  }

  forgetRun(runId: string): void {
    this.#runs.delete(runId);
  }
}
