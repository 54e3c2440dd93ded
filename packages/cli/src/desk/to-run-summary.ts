import type { ListedRun } from "@msp/engine-sqlite";
import type { PersonRequest } from "@msp/workflows/ports";
import type { RunSummary } from "./run-summary.ts";

/** What a list says about a run. `now` is in milliseconds since 1970-01-01 UTC. */
export function toRunSummary(run: ListedRun, requests: readonly PersonRequest[], now: number): RunSummary {
  const { runId, workflow, version, startKey, state, started, ended, parking, wakeAt } = run;
  return {
    runId,
    workflow,
    version,
    startKey,
    ...(started.company === undefined ? {} : { company: started.company }),
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
