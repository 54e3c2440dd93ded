import { signHead } from "../journal/sign-head.ts";
import type { Journal } from "../journal/verify-journal.ts";
import type { EngineRoom } from "./engine-room.ts";

/** The journal of a run, with its end signed where there is a key. */
export const exportJournal = ({ store, options, withRun }: EngineRoom, runId: string): Promise<Journal> =>
  withRun(runId, async ({ log }) => {
    const { signingKey } = options;
    const last = log.entries.at(-1);
    const isSigned = (await store.heads(runId)).some((head) => head.seq === last?.seq);
    if (signingKey !== undefined && last && !isSigned) {
      await store.addHead((before) => signHead({ runId, seq: last.seq, hash: last.hash, before }, signingKey));
    }
    return { format: "msp-journal-1", runId, entries: [...log.entries], heads: await store.heads(runId) };
  });
