import type { ListedRun } from "@msp/engine-sqlite";
import type { PersonRequest } from "@msp/workflows/ports";
import type { RunSummary } from "./run-summary.ts";

/** What a list knows beside a run's own row. */
export interface SummaryFacts {
  /** What the run asks people at the moment. */
  readonly requests: readonly PersonRequest[];
  /** Names of companies by their ids, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
  /** In milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** What a list says about a run. */
export function toRunSummary(run: ListedRun, { requests, names, now }: SummaryFacts): RunSummary {
  const { runId, workflow, version, startKey, state, started, ended, parking, wakeAt } = run;
  const companyName = names.get(started.company ?? "");
  return {
    runId,
    workflow,
    version,
    startKey,
    ...(started.company === undefined ? {} : { company: started.company }),
    ...(companyName === undefined ? {} : { companyName }),
    by: started.by,
    startedAt: started.at,
    outcome: ended?.outcome ?? "waiting",
    ...(ended?.reason === undefined ? {} : { reason: ended.reason }),
    ...(ended === undefined ? {} : { endedAt: ended.at }),
    isReady: state === "ready" || (state === "resting" && wakeAt !== undefined && wakeAt <= now),
    ...(wakeAt === undefined ? {} : { wakeAt }),
    waits: parking?.waits ?? [],
    requests: ended ? [] : requests,
  };
}
