import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import type { EntryOf } from "../journal/entry.ts";
import { toJsonValue } from "../to-json-value.ts";
import { describeWrite } from "./action-host.ts";
import { lookUntilClear } from "./look-until-clear.ts";
import { settleByLookUp } from "./settle-by-look-up.ts";
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
  const timer = `${path}@settle${attempt}`;
  const unseenMs = facts.maxInFlightMs + facts.searchLagMs;
  await context.sleepUntil(timer, intent.notAfter + unseenMs);
  // The journal may have lost a later attempt, sent just before the backup was restored.
  const { restored } = context;
  if (restored && intent.at < restored.at)
    await context.sleepUntil(`${path}@restored${restored.epoch}`, restored.at + unseenMs);
  if (action.again === "safe")
    return lookUntilClear(context, timer, () => settleUpdate(context, action, input, intent));
  const first = context.log.at(path).find((entry) => entry.kind === "intended") ?? intent;
  const { marker, write } = intent;
  const trace = { path, attempt, write, marker, since: first.at, prior: write.prior };
  return lookUntilClear(context, timer, () => settleByLookUp(context, action, input, trace));
}

async function settleUpdate(
  context: Performing,
  action: AnyAction,
  input: Json,
  intent: EntryOf<"intended">,
): Promise<Settlement> {
  const now = await describeWrite(context.host, action, input);
  if (!now || isThere(now.fields, now.prior)) {
    const output = action.output.safeParse({});
    // Sending the same absolute values once more changes nothing, and gives the answer later steps need.
    if (!output.success) return { kind: "did not happen" };
    const { path, attempt } = intent;
    const answer = toJsonValue(output.data);
    // Both at once: settled but not accepted would be sent again after a crash, over whatever a person changed meanwhile.
    await context.log.append([
      { kind: "settled", path, attempt, how: "already so", detail: "the values stand there" },
      { kind: "accepted", path, attempt, output: answer },
    ]);
    return { kind: "happened", output: answer };
  }
  if (intent.write.prior !== undefined && !isSame(intent.write.prior, now.prior)) {
    return { kind: "still unknown", reason: `somebody changed ${intent.write.target} meanwhile` };
  }
  await context.log.append([
    {
      kind: "settled",
      path: intent.path,
      attempt: intent.attempt,
      how: "not there",
      detail: "the values from before stand there",
    },
  ]);
  return { kind: "did not happen" };
}

type Fields = { readonly [name: string]: Json } | undefined;
const isSame = (one: Fields, other: Fields): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);
const isThere = (fields: { readonly [name: string]: Json }, standing: Fields): boolean =>
  standing !== undefined &&
  Object.entries(fields).every(([name, value]) => canonicalJson(standing[name] ?? null) === canonicalJson(value));
