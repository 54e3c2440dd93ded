import { doneIn } from "../journal/done-in.ts";
import { doubtsIn } from "../journal/doubts-in.ts";
import { openRequests } from "../journal/open-requests.ts";
import type { ActiveRun } from "./active-run.ts";
import type { RunStatus } from "./run-status.ts";

/** How a run stands. */
export function runStatusOf({ stored, log, ended, waits }: ActiveRun): RunStatus {
  const { runId, workflow, version } = stored;
  return {
    runId,
    workflow,
    version,
    outcome: ended?.outcome ?? "waiting",
    ...(ended?.output === undefined ? {} : { output: ended.output }),
    ...(ended?.reason === undefined ? {} : { reason: ended.reason }),
    waits,
    requests: ended ? [] : openRequests(log),
    done: doneIn(log),
    doubts: doubtsIn(log),
    notes: log.all("noted").map(({ path, text }) => ({ path, text })),
  };
}
