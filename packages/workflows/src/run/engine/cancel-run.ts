import type { Person } from "../../domain/person.ts";
import { RunRefusedError } from "../../errors/run-refused-error.ts";
import type { EngineRoom } from "./engine-room.ts";

/** Asks a run to end without doing anything new; throws `RunRefusedError` when it has ended already. */
export const cancelRun = (
  room: EngineRoom,
  runId: string,
  { by, reason }: { readonly by: Person; readonly reason: string },
): Promise<void> =>
  room.withRun(runId, async (run) => {
    if (run.ended) throw new RunRefusedError(`Run ${runId} has ended already (${run.ended.outcome}).`);
    if (!run.log.last("", "cancel asked")) await run.log.append([{ kind: "cancel asked", path: "", by, reason }]);
    room.touch(runId);
    await room.heads.signGrown(runId, run.log);
  });
