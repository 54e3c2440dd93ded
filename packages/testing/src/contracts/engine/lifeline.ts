import { StorageError } from "@msp/workflows/run";

/** The life of one process, as a test sees it: it passes moments, and at one of them it may be killed. */
export interface Lifeline {
  /** Every moment passed so far, in words, the last one included. */
  readonly moments: readonly string[];
  /** Whether the process is dead: from then on every moment throws. */
  readonly isCut: boolean;
  /** Passes a moment. Throws `StorageError` when the process dies there, or is dead already, so that nothing is taken for a lost answer. */
  pass(moment: string): void;
}

/**
 * A process that dies at its `killAt`-th moment, counted from 1. Default: it lives for ever.
 *
 * @example
 * ```ts
 * import { createLifeline } from "@msp/testing/contracts";
 *
 * const lifeline = createLifeline(2);
 * lifeline.pass("before append");
 * // The next moment throws, and so does every one after it.
 * console.log(lifeline.isCut);
 * ```
 */
export function createLifeline(killAt = Number.POSITIVE_INFINITY): Lifeline {
  const moments: string[] = [];
  let isCut = false;
  return {
    moments,
    get isCut() {
      return isCut;
    },
    pass(moment) {
      if (!isCut) {
        moments.push(moment);
        isCut = moments.length >= killAt;
      }
      if (isCut) throw new StorageError(`The process was killed ${moments.at(-1)}.`, "closed");
    },
  };
}
