import type { Journal, RunStatus } from "@msp/workflows/run";
import type { ToldRun } from "./tell-run.ts";

/** How a run stands by what its journal says alone: for a journal's file, which no engine knows. What it waits for besides people is not in it. */
export function statusInJournal({ runId, entries }: Journal, { started }: ToldRun): RunStatus {
  const ended = entries.findLast((entry) => entry.kind === "ended");
  const over = new Set(entries.flatMap((entry) => (entry.kind === "closed" ? [entry.token] : [])));
  const answered = new Set(entries.flatMap((entry) => (entry.kind === "answered" ? [entry.token] : [])));
  const requests = entries
    .flatMap((entry) => (entry.kind === "opened" ? [entry.request] : []))
    // Several people may have to agree; such a request is closed when they have.
    .filter(({ token, quorum = 1 }) => !over.has(token) && !(answered.has(token) && quorum <= 1));
  return {
    runId,
    workflow: started.workflow,
    version: started.version,
    outcome: ended?.outcome ?? "waiting",
    ...(ended?.reason === undefined ? {} : { reason: ended.reason }),
    ...(ended?.output === undefined ? {} : { output: ended.output }),
    waits: [],
    requests: ended ? [] : requests,
    done: ended?.done ?? [],
    doubts: ended?.doubts ?? [],
    notes: entries.flatMap((entry) => (entry.kind === "noted" ? [{ path: entry.path, text: entry.text }] : [])),
  };
}
