import type { RunStatus } from "@msp/workflows/run";

/** How a run stands, as the last line of `--json`. What people are asked comes with the schema of the answer. */
export const resultOf = (status: RunStatus, journal: string) => ({
  kind: "result",
  runId: status.runId,
  outcome: status.outcome,
  output: status.output,
  reason: status.reason,
  doubts: status.doubts,
  notes: status.notes,
  waitsFor: status.requests.map(({ to, title, path, answer }) => ({ to, title, path, answer })),
  journal,
});
