import type { WriteRequest } from "../../ports/write-request.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { type RunRoster, unmarkedWrites } from "./run-roster.ts";

/** Who may write to a record now, where the trace of one write could not be told from another's. */
export interface WriteClaims {
  /**
   * Claims a record for one write, until its intent is durable: then it speaks for itself. Gives what lets go of it, or `undefined` while another write,
   * of whatever run, holds the record.
   */
  claim(runId: string, path: string, write: WriteRequest): (() => void) | undefined;
}

/** A write that carries no marker could not be told from another one, so only one may be open at a time, in whatever run or branch. */
export function createWriteClaims(roster: RunRoster): WriteClaims {
  const claimed = new Set<string>();
  const free = () => {};
  return {
    claim(runId, path, write) {
      if (write.facts.canMark) return free;
      const record = recordOf(write);
      const isOpen = roster.loaded().some(
        ({ ended, log, stored }) =>
          !ended &&
          unmarkedWrites(log).some((intent) => {
            const isItself = stored.runId === runId && intent.path === path;
            return !isItself && recordOf(intent.write) === record;
          }),
      );
      if (isOpen || claimed.has(record)) return undefined;
      claimed.add(record);
      return () => void claimed.delete(record);
    },
  };
}

/** What a write is about, whoever sends it. */
const recordOf = (write: { system: string; operation: string; target: string }): string =>
  canonicalJson([write.system, write.operation, write.target]);
