import type { RunLog } from "../journal/run-log.ts";
import { signHead } from "../journal/sign-head.ts";
import type { RunStore } from "./run-store.ts";

/** Signs the ends of journals, one head for as many entries as came since the last one. Without a key it does nothing. */
export interface HeadSigner {
  /** A journal got an entry. */
  grew(runId: string): void;
  /** Runs whose journals have grown since their ends were signed. */
  unsigned(): readonly string[];
  /** Signs the end of a journal that has grown in this process. Resolves once that is durable. */
  signGrown(runId: string, log: RunLog): Promise<void>;
  /** Signs the end of a journal also where an earlier process was killed before it did. */
  signEnd(runId: string, log: RunLog): Promise<void>;
}

/** Creates what signs the ends of journals in a store. */
export function createHeadSigner(store: Pick<RunStore, "addHead" | "heads">, key: string | undefined): HeadSigner {
  const grown = new Set<string>();
  const busy = new Map<string, Promise<void>>();

  const sign = async (runId: string, log: RunLog): Promise<void> => {
    const last = log.entries.at(-1);
    if (key === undefined || !last) return;
    grown.delete(runId);
    try {
      await store.addHead((before) => signHead({ runId, seq: last.seq, hash: last.hash, before }, key));
    } catch (error) {
      grown.add(runId);
      throw error;
    }
  };

  /** One after the other for each run, so that no end is signed twice. */
  function inTurn(runId: string, work: () => Promise<void>): Promise<void> {
    const next = (busy.get(runId) ?? Promise.resolve()).catch(() => undefined).then(work);
    busy.set(runId, next);
    const leave = () => void (busy.get(runId) === next && busy.delete(runId));
    next.then(leave, leave);
    return next;
  }

  const isSigned = async (runId: string, { entries }: RunLog): Promise<boolean> => {
    const seq = entries.at(-1)?.seq;
    return (await store.heads(runId)).some((head) => head.seq === seq);
  };

  return {
    grew(runId) {
      if (key !== undefined) grown.add(runId);
    },
    unsigned: () => [...grown],
    signGrown: async (runId, log) => {
      if (grown.has(runId))
        await inTurn(runId, async () => {
          if (grown.has(runId)) await sign(runId, log);
        });
    },
    signEnd: async (runId, log) => {
      if (key !== undefined)
        await inTurn(runId, async () => {
          if (!(await isSigned(runId, log))) await sign(runId, log);
        });
    },
  };
}
