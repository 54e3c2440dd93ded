import type { Person } from "../../domain/person.ts";
import { RunRefusedError } from "../../errors/run-refused-error.ts";
import { doubtsIn } from "../journal/doubts-in.ts";
import type { EngineRoom } from "./engine-room.ts";
import type { RunStatus } from "./run-status.ts";
import { runStatusOf } from "./run-status-of.ts";

/** A person vouches for the writes of an ended run that nothing has proven; throws `RunRefusedError` when there are none. */
export const acceptDoubts = (
  room: EngineRoom,
  runId: string,
  { by, note }: { readonly by: Person; readonly note: string },
): Promise<RunStatus> =>
  room.withRun(runId, async (run) => {
    const doubts = doubtsIn(run.log);
    const { ended } = run;
    if (!ended || doubts.length === 0)
      throw new RunRefusedError(`Run ${runId} has ${ended ? "no doubts" : "not ended yet"}.`);
    const outcome = ended.outcome === "finished with doubts" ? "succeeded" : ended.outcome;
    const { output, reason, done } = ended;
    await run.log.append([
      { kind: "doubts accepted", path: "", by, paths: doubts, note },
      {
        kind: "ended",
        path: "",
        outcome,
        ...(output === undefined ? {} : { output }),
        ...(reason === undefined ? {} : { reason }),
        done,
        doubts: [],
      },
    ]);
    await room.heads.signGrown(runId, run.log);
    return runStatusOf(run);
  });
