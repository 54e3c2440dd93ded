import type { AnyAction, LookUp } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { adoptFound } from "./adopt-found.ts";
import { lookForTrace, type Trace } from "./look-for-trace.ts";
import type { Settlement } from "./settlement.ts";
import type { Performing } from "./step-context.ts";

/** Looks for what an attempt left, and journals what that says about it. Throws when the look-up itself fails. */
export async function settleByLookUp(
  context: Performing,
  action: AnyAction,
  input: Json,
  trace: Trace,
): Promise<Settlement> {
  const found = await lookForTrace(context, action, input, trace);
  if (found.unclear !== undefined) return { kind: "still unknown", reason: found.unclear };
  const [oldest, ...doubles] = found.matches;
  if (oldest !== undefined) return adoptFound(context, action, trace, [oldest, ...doubles]);
  const doubt = whyEmptyProvesNothing(found, context.isMarkerLost(trace.write));
  if (doubt !== undefined) return { kind: "still unknown", reason: `the look-up found nothing, but ${doubt}` };
  const { path, attempt } = trace;
  await context.log.append([
    { kind: "settled", path, attempt, how: "not there", detail: "looked up after the settle wait" },
  ]);
  return { kind: "did not happen" };
}

function whyEmptyProvesNothing({ controlSeen }: LookUp<unknown>, isMarkerLost: boolean): string | undefined {
  if (isMarkerLost) return "the service has dropped a marker of such a write before, so it may be there without one";
  if (controlSeen) return undefined;
  return "it could not see any earlier write of ours either: the account may lack permission, the service may not keep markers, or this is the first write of its kind";
}
