import { RunRefusedError } from "@msp/workflows/run";
import { UsageError } from "../usage-error.ts";
import type { RunDesk } from "./run-desk.ts";
import type { RunSummary } from "./run-summary.ts";

/** How many runs are named where a person may have meant one of them. */
const namedAtMost = 5;

/**
 * The whole id of a run given by its id, or by how its id begins where only one begins so. Archived runs are found by their whole id.
 *
 * Throws `UsageError` with the runs that may be meant.
 */
export async function findRun(desk: RunDesk, given: string): Promise<string> {
  const found = await desk.runs({ idBegins: given });
  const [first, ...others] = found;
  if (first && (others.length === 0 || first.runId === given)) return first.runId;
  if (first)
    throw new UsageError(`"${given}" may be any of ${found.length} runs: ${listOf(found)}. Give more of its id.`);
  if (await isArchived(desk, given)) return given;
  const nearest = [...(await desk.runs())].sort(
    (one, other) => likeness(other.runId, given) - likeness(one.runId, given),
  );
  const hint = nearest.length === 0 ? "There is none at all." : `The nearest: ${listOf(nearest)}.`;
  throw new UsageError(
    `There is no run "${given}" in "${desk.file}". ${hint} "msp runs --all" lists them; one that was archived is found by its whole id.`,
  );
}

const isArchived = (desk: RunDesk, runId: string): Promise<boolean> =>
  desk.status(runId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof RunRefusedError) return false;
      throw error;
    },
  );

const listOf = (runs: readonly RunSummary[]): string => {
  const named = runs.slice(0, namedAtMost).map(({ runId, workflow }) => `${runId} (${workflow})`);
  return `${named.join(", ")}${runs.length > namedAtMost ? ", …" : ""}`;
};

/** How many characters stand at the same place. */
const likeness = (id: string, given: string): number => [...given].filter((one, at) => id[at] === one).length;
