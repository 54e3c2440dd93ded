import { unfollowedSighting } from "../perform/look-when-sighted.ts";
import { openAttempt } from "../perform/open-attempt.ts";
import type { EngineRoom } from "./engine-room.ts";

/** A record with one of our markers that a service told of by itself, in a webhook or a poll. */
export interface Sighting {
  /** The system as its adapter names it, for example `autotask`. */
  readonly system: string;
  readonly marker: string;
}

/**
 * Whose write a sighting is. `open`: a run's whose answer is not here yet; it is looked up at the next drive. `ours`: a run's that is known about
 * already. `unknown`: of no write in this store.
 */
export type SightingVerdict = "open" | "ours" | "unknown";

/** Finds the write that carries a marker; one that is open is remembered as seen, so that it is looked for without the settle wait. */
export async function takeSighting(room: EngineRoom, { system, marker }: Sighting): Promise<SightingVerdict> {
  const runId = await room.store.writerOf(marker);
  if (runId === undefined) return "unknown";
  return room.withRun(runId, async ({ log }) => {
    // Every round of a step carries the same marker; the last one is the one that may be open.
    const intent = log.all("intended").findLast((one) => one.marker === marker && one.write.system === system);
    if (!intent) return "unknown";
    const { path } = intent;
    const open = openAttempt(log, path);
    if (!open) return "ours";
    const { attempt } = open;
    if (!unfollowedSighting(log, open)) await log.append([{ kind: "sighted", path, attempt }]);
    room.touch(runId);
    return "open";
  });
}
