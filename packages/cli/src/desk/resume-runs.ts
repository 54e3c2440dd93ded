import type { SqliteStore } from "@msp/engine-sqlite";
import type { Engine, Entry } from "@msp/workflows/run";
import type { EntryFeed, EntryListener } from "./entry-feed.ts";
import type { ResumeOptions } from "./run-desk.ts";

/** What drives, remembers, and tells. */
export interface Resuming {
  readonly engine: Pick<Engine, "runUntilIdle">;
  readonly store: Pick<SqliteStore, "entries">;
  readonly feed: EntryFeed;
}

/** Drives an engine as far as it goes now, and tells of entries in order and once, from where the caller was told last. */
export async function resumeRuns(
  { engine, store, feed }: Resuming,
  { runId, after, signal }: ResumeOptions,
  tell: EntryListener,
): Promise<void> {
  const listener = inOrder(runId, tell);
  // Listening begins before the journal is read, so that nothing falls between the two.
  const stop = feed.listen((id, entry) => {
    if (!signal?.aborted && (runId === undefined || id === runId)) listener.hear(id, entry);
  });
  try {
    listener.begin(
      after === undefined || runId === undefined ? undefined : { after, entries: await store.entries(runId) },
    );
    await engine.runUntilIdle();
  } finally {
    stop();
  }
}

/** Holds back what comes before `begin`, and then tells what was there and what came since, each entry once. */
function inOrder(runId: string | undefined, tell: EntryListener) {
  let early: (readonly [string, Entry])[] | undefined = [];
  let told = 0;
  const hear: EntryListener = (id, entry) => {
    if (early) early.push([id, entry]);
    else if (runId === undefined || entry.seq > told) {
      told = entry.seq;
      tell(id, entry);
    }
  };
  return {
    hear,
    begin(known: { readonly after: number; readonly entries: readonly Entry[] } | undefined) {
      const waiting = early ?? [];
      early = undefined;
      told = known?.after ?? 0;
      for (const entry of known?.entries ?? []) hear(runId ?? "", entry);
      for (const [id, entry] of waiting) hear(id, entry);
    },
  };
}
