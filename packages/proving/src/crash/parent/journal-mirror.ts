import type { Entry, EntryOf } from "@msp/workflows/run";

/** What the processes of a trial have said is durable. It outlives each of them, and a restored backup. */
export interface JournalMirror {
  /** The journal as the process at hand has it. */
  readonly entries: readonly Entry[];
  /** Every intent that ever was durable, also where a restored backup has lost it. */
  readonly intents: readonly EntryOf<"intended">[];
  hear(entries: readonly Entry[], isAll: boolean): void;
}

/** Creates an empty mirror. */
export function createJournalMirror(): JournalMirror {
  let entries: readonly Entry[] = [];
  const intents = new Map<string, EntryOf<"intended">>();
  return {
    get entries() {
      return entries;
    },
    get intents() {
      return [...intents.values()];
    },
    hear(heard, isAll) {
      const known = new Set(isAll ? [] : entries.map(({ hash }) => hash));
      const fresh = heard.filter(({ hash }) => !known.has(hash));
      entries = isAll ? fresh : [...entries, ...fresh];
      for (const entry of fresh) if (entry.kind === "intended") intents.set(entry.hash, entry);
    },
  };
}
