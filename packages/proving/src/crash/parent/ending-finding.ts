import type { Entry } from "@msp/workflows/run";
import type { Finding } from "../judge/finding.ts";

/** What is wrong with how a run ended; nothing, when it succeeded or somebody meant it to end so. */
export function endingFinding(outcome: string, entries: readonly Entry[]): Finding | undefined {
  const isCancelled = entries.some(({ kind }) => kind === "cancel asked");
  // A single write that needed a word of its own and did not get it ends the run, as the approver meant.
  const isDeclined = entries.some(
    (entry) =>
      entry.kind === "answered" && (entry.value as { readonly decision?: unknown } | null)?.decision === "decline",
  );
  const isMeant = (outcome === "cancelled" && isCancelled) || (outcome === "stopped" && isDeclined);
  if (outcome === "succeeded" || isMeant) return undefined;
  const ended = entries.findLast(({ kind }) => kind === "ended");
  return { kind: "unfinished", text: `the run ended "${outcome}": ${JSON.stringify(ended)}` };
}
