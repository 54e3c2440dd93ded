import type { RunStatus } from "@msp/workflows/run";

/** Where more of a run is found: the file of its journal, the file it is kept in. */
export interface ResultPlaces {
  readonly journal?: string | undefined;
  readonly state?: string | undefined;
}

/** How a run stands, as the last line of `--json`. What people are asked comes with its token and the schema of the answer. */
export const resultOf = (status: RunStatus, { journal, state }: ResultPlaces) => ({
  kind: "result",
  runId: status.runId,
  outcome: status.outcome,
  output: status.output,
  reason: status.reason,
  doubts: status.doubts,
  notes: status.notes,
  waitsFor: status.requests.map(({ token, to, title, path, answer }) => ({ token, to, title, path, answer })),
  journal,
  state,
});
