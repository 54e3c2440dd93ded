import { chainEntry, chainStart } from "../journal/chain-entry.ts";
import type { Entry, EntryBody } from "../journal/entry.ts";
import type { InboxMessage } from "./inbox-message.ts";
import type { RunStore, StoredRun } from "./run-store.ts";

/** Keeps runs in the memory of the process: for tests, demonstrations and scripts that end with their run. */
export function createMemoryRunStore(): RunStore {
  const runs = new Map<string, StoredRun>();
  const journals = new Map<string, Entry[]>();
  const inbox = new Map<string, InboxMessage[]>();
  const seen = new Set<string>();

  const chain = (runId: string, bodies: readonly EntryBody[], at: number): Entry[] => {
    const journal = journals.get(runId);
    if (!journal) throw new Error(`There is no run "${runId}".`);
    return bodies.map((body) => {
      const last = journal.at(-1);
      const entry = chainEntry(structuredClone(body), {
        seq: (last?.seq ?? 0) + 1,
        at,
        previous: last?.hash ?? chainStart(runId),
      });
      journal.push(entry);
      return entry;
    });
  };

  return {
    async create(run, first, at) {
      if (runs.has(run.runId)) return { created: false };
      runs.set(run.runId, run);
      journals.set(run.runId, []);
      chain(run.runId, [first], at);
      return { created: true };
    },
    runs: async () => [...runs.values()],
    entries: async (runId) => [...(journals.get(runId) ?? [])],
    async append(runId, bodies, at, consumed) {
      if (consumed !== undefined) {
        for (const [key, messages] of inbox)
          inbox.set(
            key,
            messages.filter((message) => message.id !== consumed),
          );
      }
      return chain(runId, bodies, at);
    },
    async deliver(message) {
      if (seen.has(message.id)) return false;
      seen.add(message.id);
      inbox.set(message.key, [...(inbox.get(message.key) ?? []), structuredClone(message)]);
      return true;
    },
    inbox: async (key) => [...(inbox.get(key) ?? [])],
  };
}
