import type { AnyAction, Verification } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { reasonOf } from "../reason-of.ts";
import { NotJsonError, toJsonValue } from "../to-json-value.ts";
import { readingCall } from "./action-host.ts";
import { isStorageFailure } from "./is-storage-failure.ts";
import type { Performing } from "./step-context.ts";

/** Pauses between read-backs that did not see the write yet, in milliseconds; together they outlast a usual search lag. */
const pausesMs = [2_000, 8_000, 20_000, 60_000];

/**
 * Reads back what was written, again for a while when it is not there at once: services answer from replicas. The write has happened, so nothing a
 * read-back does wrong may throw; only trouble with our own storage does.
 */
export async function verifyWrite(
  context: Performing,
  action: AnyAction,
  path: string,
  input: Json,
  output: Json,
): Promise<Verification> {
  const verify = action.verify as ((call: unknown) => Promise<Verification>) | undefined;
  if (!verify) return { seen: false, reason: "this action has no read-back" };
  const host = context.revealed.watching(context.host);
  const marker = context.log.last(path, "intended")?.marker ?? context.markerOf(path);
  for (let look = 0; ; look += 1) {
    const verification = await lookOnce(() => verify({ ...readingCall(host, action, input), output, marker }));
    const pause = verification.isFinal ? undefined : pausesMs[look];
    if (pause === undefined) return verification;
    const timer = `${path}@verify${look + 1}`;
    const due = context.log.last(timer, "timer set")?.due ?? context.host.clock.now() + pause;
    await context.sleepUntil(timer, due);
  }
}

/** `isFinal` when looking again would give the same. */
async function lookOnce(look: () => Promise<Verification>): Promise<Verification & { readonly isFinal: boolean }> {
  try {
    const verification = await look();
    if (!verification.seen) return { ...verification, isFinal: false };
    return { ...verification, evidence: toJsonValue(verification.evidence), isFinal: true };
  } catch (error) {
    if (isStorageFailure(error)) throw error;
    const isOurs = error instanceof NotJsonError;
    const reason = isOurs ? `the read-back gave evidence that cannot be kept: ${error.message}` : reasonOf(error);
    return { seen: false, reason, isFinal: isOurs };
  }
}
