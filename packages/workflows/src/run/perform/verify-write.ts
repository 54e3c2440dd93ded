import type { AnyAction, Verification } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { reasonOf } from "../reason-of.ts";
import { toJsonValue } from "../to-json-value.ts";
import { readingCall } from "./action-host.ts";
import type { StepContext } from "./step-context.ts";

/** Pauses between read-backs that did not see the write yet, in milliseconds; together they outlast a usual search lag. */
const pausesMs = [2_000, 8_000, 20_000, 60_000];

/** Reads back what was written, again for a while when it is not there at once: services answer from replicas. */
export async function verifyWrite(
  context: StepContext,
  action: AnyAction,
  path: string,
  input: Json,
  output: Json,
): Promise<Verification> {
  const verify = action.verify as ((call: unknown) => Promise<Verification>) | undefined;
  if (!verify) return { seen: false, reason: "this action has no read-back" };
  for (let look = 0; ; look += 1) {
    const verification = await verify({ ...readingCall(context.host, action, input), output }).catch(
      (error: unknown): Verification => ({ seen: false, reason: reasonOf(error) }),
    );
    if (verification.seen) return { seen: true, evidence: toJsonValue(verification.evidence) };
    const pause = pausesMs[look];
    if (pause === undefined) return verification;
    const timer = `${path}@verify${look + 1}`;
    const due = context.log.last(timer, "timer set")?.due ?? context.host.clock.now() + pause;
    await context.sleepUntil(timer, due);
  }
}
