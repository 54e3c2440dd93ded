import type { AnyAction, LookUp } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import { readingCall } from "./action-host.ts";
import type { Settlement } from "./settlement.ts";
import { shrinkAnswer } from "./shrink-answer.ts";
import type { Performing, WriteKind } from "./step-context.ts";

/** How far apart our clock and a service's may be, in milliseconds, for its record still to count as made since the first attempt. */
const clockToleranceMs = 10 * 60_000;

/** What is known about an attempt that is looked for. */
export interface Trace {
  readonly path: string;
  readonly attempt: number;
  readonly write: WriteKind;
  readonly marker: string;
  /** When the first attempt may have been made, in milliseconds since 1970-01-01 UTC. */
  readonly since: number;
  readonly prior: { readonly [name: string]: Json } | undefined;
}

/** Looks for what an attempt left, and journals what that says about it. Throws when the look-up itself fails. */
export async function settleByLookUp(
  context: Performing,
  action: AnyAction,
  input: Json,
  { path, attempt, write, marker, since, prior }: Trace,
): Promise<Settlement> {
  const { revealed } = context;
  const { lookUp } = action.again as { lookUp: (call: never) => Promise<LookUp<unknown>> };
  const found = await lookUp({
    ...readingCall(revealed.watching(context.host), action, input),
    marker,
    since: new Date(Math.max(0, since - clockToleranceMs)).toISOString(),
    prior,
  } as never);
  if (found.unclear !== undefined) return { kind: "still unknown", reason: found.unclear };
  const [oldest, ...doubles] = found.matches;
  if (oldest === undefined) {
    const doubt = whyEmptyProvesNothing(found, context.isMarkerLost(write));
    if (doubt !== undefined) return { kind: "still unknown", reason: `the look-up found nothing, but ${doubt}` };
    await context.log.append([
      { kind: "settled", path, attempt, how: "not there", detail: "looked up after the settle wait" },
    ]);
    return { kind: "did not happen" };
  }
  const kept = (match: unknown) =>
    revealed.scrub(redactSecrets(action.output, toJsonValue(action.output.parse(match))));
  const { kept: output, blobs } = shrinkAnswer(kept(oldest), context.maxPayloadBytes);
  await context.log.append(
    [
      { kind: "settled", path, attempt, how: "adopted", detail: `found ${found.matches.length}` },
      { kind: "accepted", path, attempt, output },
      ...(doubles.length === 0
        ? []
        : [
            {
              kind: "noted" as const,
              path,
              text: `${action.title}: found ${found.matches.length} where one was meant. The oldest was adopted; look at the others: ${canonicalJson(doubles.map(kept)).slice(0, 1000)}`,
            },
          ]),
    ],
    undefined,
    blobs,
  );
  return { kind: "happened", output };
}

function whyEmptyProvesNothing({ controlSeen }: LookUp<unknown>, isMarkerLost: boolean): string | undefined {
  if (isMarkerLost) return "the service has dropped a marker of such a write before, so it may be there without one";
  if (controlSeen) return undefined;
  return "it could not see any earlier write of ours either: the account may lack permission, the service may not keep markers, or this is the first write of its kind";
}
