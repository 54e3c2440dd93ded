import type { RunLog } from "../journal/run-log.ts";
import { stepPlace } from "../journal/step-place.ts";

/** How the approval of a single write is remembered: each write under its own name, because a step may come to send another one. */
export const approvedWrite = (step: string, fingerprint: string): string => `write ${step} ${fingerprint}`;

/**
 * Whether the approval around (as `path#round`) covers a write of the step: its plan holds the same write at the same place and no other step
 * used it up, or a person approved this very write on its own.
 */
export function approvalCovers(log: RunLog, approval: string, step: string, fingerprint: string): boolean {
  if (log.decided(approval, approvedWrite(step, fingerprint))) return true;
  const plan = log.last(approval, "planned");
  const isPlanned = plan?.lines.some(
    (line) => line.path === stepPlace(step) && line.write?.fingerprint === fingerprint,
  );
  if (!isPlanned) return false;
  // Another round of the same step may use the entry again only when the round before surely wrote nothing.
  return !log
    .all("intended")
    .some(
      (intent) =>
        intent.approval === approval &&
        intent.path !== step &&
        stepPlace(intent.path) === stepPlace(step) &&
        !log.at(intent.path).some((entry) => entry.kind === "refused" && entry.attempt === intent.attempt),
    );
}
