import type { AnyAction, LookUp } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import type { EntryOf } from "../journal/entry.ts";
import { reasonOf } from "../reason-of.ts";
import { toJsonValue } from "../to-json-value.ts";
import { describeWrite, readingCall } from "./action-host.ts";
import { shrinkAnswer } from "./fit-payload.ts";
import type { StepContext } from "./step-context.ts";

/** What became clear about an attempt whose answer was lost. */
export type Settlement =
  | { readonly kind: "happened"; readonly output: Json }
  | { readonly kind: "did not happen" }
  | { readonly kind: "still unknown"; readonly reason: string };

/** Pauses between look-ups that failed, in milliseconds; after the last one a person is asked. */
const pausesMs = [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000];

/**
 * Looks at an attempt whose outcome is unknown, once it can be seen: not before its last moment to leave, its time in flight and the search
 * lag have all passed. An earlier look finds nothing and proves nothing.
 */
export async function settleAttempt(
  context: StepContext,
  action: AnyAction,
  input: Json,
  intent: EntryOf<"intended">,
): Promise<Settlement> {
  const { path, attempt, facts } = intent;
  if (action.again === "ask" || action.again === undefined) {
    return { kind: "still unknown", reason: "whether the write happened cannot be looked up" };
  }
  await context.sleepUntil(`${path}@settle${attempt}`, intent.notAfter + facts.maxInFlightMs + facts.searchLagMs);
  for (let look = 0; ; look += 1) {
    try {
      return action.again === "safe"
        ? await settleUpdate(context, action, input, intent)
        : await settleByLookUp(context, action, input, intent);
    } catch (error) {
      const pause = pausesMs[look];
      const reason = reasonOf(error);
      if (pause === undefined) return { kind: "still unknown", reason: `looking it up failed: ${reason}` };
      const timer = `${path}@settle${attempt}:${look + 1}`;
      const due = context.log.last(timer, "timer set")?.due ?? context.host.clock.now() + pause;
      await context.sleepUntil(timer, due);
    }
  }
}

async function settleUpdate(
  context: StepContext,
  action: AnyAction,
  input: Json,
  intent: EntryOf<"intended">,
): Promise<Settlement> {
  const now = await describeWrite(context.host, action, input);
  if (!now || isThere(now.fields, now.prior)) {
    const output = action.output.safeParse({});
    // Sending the same absolute values once more changes nothing, and gives the answer later steps need.
    if (!output.success) return { kind: "did not happen" };
    await context.log.append([
      {
        kind: "settled",
        path: intent.path,
        attempt: intent.attempt,
        how: "already so",
        detail: "the values stand there",
      },
    ]);
    return { kind: "happened", output: toJsonValue(output.data) };
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

async function settleByLookUp(
  context: StepContext,
  action: AnyAction,
  input: Json,
  intent: EntryOf<"intended">,
): Promise<Settlement> {
  const { path, attempt } = intent;
  const first = context.log.at(path).find((entry) => entry.kind === "intended") ?? intent;
  const { lookUp } = action.again as { lookUp: (call: never) => Promise<LookUp<unknown>> };
  const found = await lookUp({
    ...readingCall(context.host, action, input),
    marker: intent.marker,
    since: new Date(first.at).toISOString(),
    prior: intent.write.prior,
  } as never);
  if (found.unclear !== undefined) return { kind: "still unknown", reason: found.unclear };
  const [oldest, ...doubles] = found.matches;
  if (oldest === undefined) {
    if (!found.controlSeen) {
      return {
        kind: "still unknown",
        reason:
          "the look-up found nothing, but it could not see a record that surely exists either: the account may lack permission",
      };
    }
    await context.log.append([
      { kind: "settled", path, attempt, how: "not there", detail: "looked up after the settle wait" },
    ]);
    return { kind: "did not happen" };
  }
  const output = shrinkAnswer(toJsonValue(action.output.parse(oldest)), context.maxPayloadBytes);
  await context.log.append([
    { kind: "settled", path, attempt, how: "adopted", detail: `found ${found.matches.length}` },
    { kind: "accepted", path, attempt, output },
    ...(doubles.length === 0
      ? []
      : [
          {
            kind: "noted" as const,
            path,
            text: `${action.title}: found ${found.matches.length} where one was meant. The oldest was adopted; look at the others: ${canonicalJson(toJsonValue(doubles)).slice(0, 1000)}`,
          },
        ]),
  ]);
  return { kind: "happened", output };
}

type Fields = { readonly [name: string]: Json } | undefined;
const isSame = (one: Fields, other: Fields): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);
const isThere = (fields: { readonly [name: string]: Json }, standing: Fields): boolean =>
  standing !== undefined &&
  Object.entries(fields).every(([name, value]) => canonicalJson(standing[name] ?? null) === canonicalJson(value));
