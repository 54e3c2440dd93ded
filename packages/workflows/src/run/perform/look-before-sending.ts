import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import type { OperationFacts } from "../../ports/operation-facts.ts";
import type { WriteRequest } from "../../ports/write-request.ts";
import type { StepCommand } from "../execution.ts";
import { roundsBefore } from "../journal/rounds-before.ts";
import type { RunLog } from "../journal/run-log.ts";
import type { Trace } from "./look-for-trace.ts";
import { lookUntilClear } from "./look-until-clear.ts";
import { settleByLookUp } from "./settle-by-look-up.ts";
import type { Settlement } from "./settlement.ts";
import type { Performing, StepContext } from "./step-context.ts";

/** Where it is remembered that a write was looked for that another host or an earlier round may have sent. */
const looked = "looked before sending";

/**
 * Whether a write may be there already, so that it must not be sent before somebody has looked. What is absolute may be sent again anyway. After a restore
 * what can be looked up is, by every run, because a run begun after the backup is not in the journal at all; what can only be asked is asked for runs the
 * backup knows, once. Where another host may have been before, or a person says to try again what an earlier round may have left, a write that is found by
 * its marker is looked for, once.
 */
export function mustLookFirst(
  { log, restored, looksFirst }: StepContext,
  action: AnyAction,
  path: string,
  { canMark, canFind }: OperationFacts,
): boolean {
  if (action.again === "safe") return false;
  if (!restored) {
    if (!canMark || !canFind || typeof action.again !== "object") return false;
    if (!looksFirst && !wasSentBefore(log, path)) return false;
    return !log.decided(path, looked) && !log.at(path).some(({ kind }) => kind === "intended");
  }
  const isSince = (entry: { readonly at: number }) => entry.at >= restored.at;
  if (log.at(path).some((entry) => (entry.kind === "intended" || entry.kind === "settled") && isSince(entry)))
    return false;
  if (typeof action.again === "object") return true;
  return restored.isOlder && !wasAskedSince(log, path, restored.at);
}

/** Whether a person, asked about the round before since the restore, has said to do it again. */
function wasAskedSince(log: RunLog, path: string, restoredAt: number): boolean {
  const decided = roundsBefore(path)
    .map((before) => log.last(before, "finished"))
    .at(-1);
  return decided !== undefined && decided.at >= restoredAt;
}

/** Whether an earlier round sent something that was not clearly refused. */
const wasSentBefore = (log: RunLog, path: string): boolean =>
  roundsBefore(path).some((before) => {
    const entries = log.at(before);
    return entries.some(
      (intent) =>
        intent.kind === "intended" &&
        !entries.some((entry) => entry.kind === "refused" && entry.attempt === intent.attempt),
    );
  });

/** Looks for a write the journal knows nothing of, once what was sent before the restore can be seen. */
export async function lookBeforeSending(
  context: Performing,
  action: AnyAction,
  { path, input }: StepCommand,
  write: WriteRequest,
): Promise<Settlement> {
  const { log, restored } = context;
  // A marker tells our write from all others however old it is; the same run on a lost host began before this journal did.
  const since = write.facts.canMark ? 0 : (log.entries[0]?.at ?? 0);
  const trace = { path, attempt: 0, write, marker: context.markerOf(path), since, prior: undefined };
  if (typeof action.again === "object" && !restored) {
    const settlement = await lookUntilClear(context, `${path}@looked`, () => lookOnce(context, action, input, trace));
    if (settlement.kind !== "still unknown" || roundsBefore(path).length === 0) return settlement;
    // The person knew that it could not be looked up, and would be asked the same for ever.
    return believeAbsent(context, path, settlement.reason);
  }
  if (typeof action.again !== "object" || !restored) {
    return {
      kind: "still unknown",
      reason: "the runs were restored from a backup, and whether this was sent before that cannot be looked up",
    };
  }
  const timer = `${path}@restored${restored.epoch}`;
  await context.sleepUntil(timer, restored.at + write.facts.maxInFlightMs + write.facts.searchLagMs);
  const settlement = await lookUntilClear(context, timer, () => settleByLookUp(context, action, input, trace));
  if (settlement.kind !== "still unknown" || !wasAskedSince(log, path, restored.at)) return settlement;
  // A look that proves nothing now proved nothing before: without this the person would be asked the same for ever.
  const detail = `a person said to send it, though ${settlement.reason}`;
  await log.append([{ kind: "settled", path, attempt: 0, how: "not there", detail }]);
  return { kind: "did not happen" };
}

/**
 * Nothing says that the write is there, so unlike after a restore an empty look is believed even where no control record could be seen: the first write of
 * a new tenant must not need a person, and a person who says to try again has been told.
 */
async function lookOnce(context: Performing, action: AnyAction, input: Json, trace: Trace): Promise<Settlement> {
  const settlement = await settleByLookUp(context, action, input, trace);
  if (settlement.kind === "happened") return settlement;
  const value = settlement.kind === "still unknown" ? settlement.reason : "nothing was there";
  return believeAbsent(context, trace.path, value);
}

async function believeAbsent({ log }: Performing, path: string, value: string): Promise<Settlement> {
  await log.append([{ kind: "decided", path, about: looked, value }]);
  return { kind: "did not happen" };
}
