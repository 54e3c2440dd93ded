import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import type { EntryOf } from "../journal/entry.ts";
import { lookUntilClear } from "./look-until-clear.ts";
import { lookWhenSighted } from "./look-when-sighted.ts";
import { settleByLookUp } from "./settle-by-look-up.ts";
import { settleUpdate } from "./settle-update.ts";
import type { Settlement } from "./settlement.ts";
import type { Performing } from "./step-context.ts";

/**
 * Looks at an attempt whose outcome is unknown, once it can be seen: not before its last moment to leave, its time in flight and the search
 * lag have all passed. An earlier look finds nothing and proves nothing.
 */
export async function settleAttempt(
  context: Performing,
  action: AnyAction,
  input: Json,
  intent: EntryOf<"intended">,
): Promise<Settlement> {
  const { path, attempt, facts } = intent;
  if (action.again === "ask" || action.again === undefined) {
    return { kind: "still unknown", reason: "whether the write happened cannot be looked up" };
  }
  const { restored } = context;
  // The journal may have lost a later attempt, sent just before the backup was restored.
  const mayBeTwo = restored !== undefined && intent.at < restored.at;
  const first = context.log.at(path).find((entry) => entry.kind === "intended") ?? intent;
  const { marker, write } = intent;
  const trace = { path, attempt, write, marker, since: first.at, prior: write.prior };
  if (action.again !== "safe" && !mayBeTwo) {
    const seen = await lookWhenSighted(context, action, input, trace);
    if (seen) return seen;
  }
  const timer = `${path}@settle${attempt}`;
  const unseenMs = facts.maxInFlightMs + facts.searchLagMs;
  await context.sleepUntil(timer, intent.notAfter + unseenMs);
  if (mayBeTwo) await context.sleepUntil(`${path}@restored${restored.epoch}`, restored.at + unseenMs);
  return lookUntilClear(context, timer, () =>
    action.again === "safe"
      ? settleUpdate(context, action, input, intent)
      : settleByLookUp(context, action, input, trace),
  );
}
