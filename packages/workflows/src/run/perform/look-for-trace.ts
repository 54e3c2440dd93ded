import type { AnyAction, LookUp } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { readingCall } from "./action-host.ts";
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

/** Asks the service once for what an attempt left. Throws when the look-up itself fails. */
export function lookForTrace(
  { host, revealed }: Performing,
  action: AnyAction,
  input: Json,
  { marker, since, prior }: Trace,
): Promise<LookUp<unknown>> {
  const { lookUp } = action.again as { lookUp: (call: never) => Promise<LookUp<unknown>> };
  return lookUp({
    ...readingCall(revealed.watching(host), action, input),
    marker,
    since: new Date(Math.max(0, since - clockToleranceMs)).toISOString(),
    prior,
  } as never);
}
