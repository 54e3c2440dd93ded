import { stepPlace } from "../journal/step-place.ts";
import { openWritePaths } from "../perform/open-write-paths.ts";
import { performAction } from "../perform/perform-action.ts";
import type { StepContext } from "../perform/step-context.ts";
import { Parked } from "../walk/parked.ts";
import type { Waiting } from "../walk/waiting.ts";
import type { IndexedWorkflow } from "./workflow-index.ts";

/**
 * Brings writes to their end that the walk does not wait for: those whose time limit passed while they were open, and, when the run is ending, every
 * open one. Nothing is sent. Gives what they still wait for.
 */
export async function settleOpenWrites(
  context: StepContext,
  indexed: IndexedWorkflow,
  isEnding: boolean,
): Promise<readonly Waiting[]> {
  const { log } = context;
  const waits: Waiting[] = [];
  for (const path of openWritePaths(log)) {
    const isOver = log.last(path, "over") !== undefined;
    if (!isOver && !isEnding) continue;
    const why = isOver ? "The time limit around it was reached" : "The run is ending";
    const settling: StepContext = { ...context, refusalOf: () => `${why}: nothing new is sent.` };
    const input = log.decided(stepPlace(path), "input")?.value ?? null;
    try {
      await performAction(settling, indexed.actionAt(path, log), { path, input });
    } catch (error) {
      if (!(error instanceof Parked)) throw error;
      waits.push(...error.waits);
    }
  }
  return waits;
}
