import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import type { OperationFacts } from "../../ports/operation-facts.ts";
import type { WriteRequest } from "../../ports/write-request.ts";
import type { StepCommand } from "../execution.ts";
import type { Trace } from "./look-for-trace.ts";
import { lookUntilClear } from "./look-until-clear.ts";
import { settleByLookUp } from "./settle-by-look-up.ts";
import type { Settlement } from "./settlement.ts";
import type { Performing, StepContext } from "./step-context.ts";

/** The round before a step's path, for example `a#2` before `a#3`; `undefined` for the first. */
function roundBefore(path: string): string | undefined {
  const [, place, round] = /^(.*)#(\d+)$/s.exec(path) ?? [];
  if (place === undefined || round === undefined) return undefined;
  return round === "2" ? place : `${place}#${Number(round) - 1}`;
}

/** Where it is remembered that another host's write was looked for. */
const looked = "looked for another host's write";

/**
 * Whether a write may have left between a backup and its restore, so that it must not be sent before somebody has looked. What is absolute may be
 * sent again anyway; what can be looked up is, by every run, because a run begun after the backup is not in the journal at all; what can only be
 * asked is asked for runs the backup knows, once. Where another host may have been before, a write that is found by its marker is looked for, once.
 */
export function mustLookFirst(
  { log, restored, looksFirst }: StepContext,
  action: AnyAction,
  path: string,
  { canMark, canFind }: OperationFacts,
): boolean {
  if (action.again === "safe") return false;
  if (!restored) {
    if (!looksFirst || !canMark || !canFind || typeof action.again !== "object") return false;
    return !log.decided(path, looked) && !log.at(path).some(({ kind }) => kind === "intended");
  }
  const isSince = (entry: { readonly at: number }) => entry.at >= restored.at;
  if (log.at(path).some((entry) => (entry.kind === "intended" || entry.kind === "settled") && isSince(entry)))
    return false;
  if (typeof action.again === "object") return true;
  return restored.isOlder && !wasAskedSince(log, path, restored.at);
}

/** Whether a person, asked about the round before since the restore, has said to do it again. */
function wasAskedSince(log: StepContext["log"], path: string, restoredAt: number): boolean {
  const before = roundBefore(path);
  const decided = before === undefined ? undefined : log.last(before, "finished");
  return decided !== undefined && decided.at >= restoredAt;
}

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
  if (typeof action.again === "object" && !restored)
    return lookUntilClear(context, `${path}@looked`, () => lookForAnotherHost(context, action, input, trace));
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
 * Nothing says that there was another host, so unlike after a restore an empty look is believed even where no control record could be seen: the first
 * write of a new tenant must not need a person.
 */
async function lookForAnotherHost(
  context: Performing,
  action: AnyAction,
  input: Json,
  trace: Trace,
): Promise<Settlement> {
  const settlement = await settleByLookUp(context, action, input, trace);
  if (settlement.kind === "happened") return settlement;
  const value = settlement.kind === "still unknown" ? settlement.reason : "nothing was there";
  await context.log.append([{ kind: "decided", path: trace.path, about: looked, value }]);
  return { kind: "did not happen" };
}
