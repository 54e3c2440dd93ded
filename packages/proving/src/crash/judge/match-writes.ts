import type { EntryOf } from "@msp/workflows/run";
import { type CommittedWrite, isOf } from "./committed-write.ts";

/** An intent, and what the services' books have of it. */
export interface MatchedIntent {
  readonly intent: EntryOf<"intended">;
  readonly committed: CommittedWrite | undefined;
}

/** The books and the journals side by side. */
export interface Matching {
  readonly intents: readonly MatchedIntent[];
  /** Committed writes that no intent stands for. */
  readonly unannounced: readonly CommittedWrite[];
}

/** Matches every committed write with one intent, and every intent with at most one committed write. */
export function matchWrites(intents: readonly EntryOf<"intended">[], writes: readonly CommittedWrite[]): Matching {
  const free = [...intents].sort((one, other) => one.at - other.at || one.seq - other.seq);
  const found = new Map<EntryOf<"intended">, CommittedWrite>();
  const unannounced: CommittedWrite[] = [];
  for (const write of writes) {
    const intent = free.find((one) => isOf(write, one));
    if (intent === undefined) {
      unannounced.push(write);
      continue;
    }
    free.splice(free.indexOf(intent), 1);
    found.set(intent, write);
  }
  return { intents: intents.map((intent) => ({ intent, committed: found.get(intent) })), unannounced };
}
