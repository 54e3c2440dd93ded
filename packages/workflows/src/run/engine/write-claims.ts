import type { WriteRequest } from "../../ports/write-request.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { type RunRoster, unmarkedWrites } from "./run-roster.ts";

/** Which run may write to a record now, where one run's trace could not be told from another's. */
export interface WriteClaims {
  /** Whether another run has such a write open, or is about to. Otherwise the record is this run's until its drive ends. */
  isBusy(roster: RunRoster, runId: string, write: WriteRequest): boolean;
  /** A run is being driven. */
  begin(runId: string): void;
  /** Its drive is over: what it claimed and did not write to is free. */
  end(runId: string): void;
}

/** A write that carries no marker could not be told from another run's, so only one may be open at a time. */
export function createWriteClaims(): WriteClaims {
  const driven = new Set<string>();
  const claims = new Map<string, string>();
  return {
    isBusy(roster, runId, write) {
      if (write.facts.canMark) return false;
      const record = recordOf(write);
      const isOpen = roster
        .loaded()
        .some(
          (run) =>
            run.stored.runId !== runId &&
            !run.ended &&
            unmarkedWrites(run.log).some((intent) => recordOf(intent.write) === record),
        );
      // Between the question and the durable intent another run may ask; whoever asked first goes first.
      const claimant = claims.get(record);
      if (isOpen || (claimant !== undefined && claimant !== runId && driven.has(claimant))) return true;
      claims.set(record, runId);
      return false;
    },
    begin: (runId) => void driven.add(runId),
    end(runId) {
      driven.delete(runId);
      for (const [record, claimant] of claims) if (claimant === runId) claims.delete(record);
    },
  };
}

/** What a write is about, whoever sends it. */
const recordOf = (write: { system: string; operation: string; target: string }): string =>
  canonicalJson([write.system, write.operation, write.target]);
