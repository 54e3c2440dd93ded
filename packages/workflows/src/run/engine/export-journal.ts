import type { Journal } from "../journal/verify-journal.ts";
import type { EngineRoom } from "./engine-room.ts";

/** The journal of a run, with its end signed where there is a key. */
export const exportJournal = ({ store, heads, withRun }: EngineRoom, runId: string): Promise<Journal> =>
  withRun(runId, async ({ log }) => {
    await heads.signEnd(runId, log);
    return { format: "msp-journal-1", runId, entries: [...log.entries], heads: await store.heads(runId) };
  });
