import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import type { StepCommand, StepEnd } from "../execution.ts";
import type { EntryOf } from "../journal/entry.ts";
import { reasonOf } from "../reason-of.ts";
import { redactSecrets } from "../redact-secrets.ts";
import { performRead } from "./action-host.ts";
import { isStorageFailure } from "./is-storage-failure.ts";
import { lookBeforeSending } from "./look-before-sending.ts";
import { openAttempt } from "./open-attempt.ts";
import { requireFit } from "./require-fit.ts";
import { sendAttempt } from "./send-attempt.ts";
import { settleAttempt } from "./settle-attempt.ts";
import type { StepContext } from "./step-context.ts";
import { verifyWrite } from "./verify-write.ts";

/** How often a write that surely did not happen is sent anew before it counts as failed. */
const attemptsAtMost = 3;

/** Pause before trying a record that another run is writing to, in milliseconds. */
const busyPauseMs = 5_000;

type Finish = {
  readonly outcome: EntryOf<"finished">["outcome"];
  readonly output?: Json;
  readonly evidence?: Json;
  readonly reason?: string;
};

/**
 * Brings one step to its end, from wherever its journal says it is: not begun, sent without an answer, accepted but not read back.
 */
export async function performAction(context: StepContext, action: AnyAction, command: StepCommand): Promise<StepEnd> {
  const { log } = context;
  const { path, input } = command;
  const finish = async (end: Finish): Promise<StepEnd> => {
    await log.append([{ kind: "finished", path, action: action.id, effect: action.effect, ...end }]);
    return { kind: "finished", ...end };
  };

  if (action.effect === "read") {
    try {
      const output = await performRead(context.host, action, input);
      requireFit(output, `The result of "${action.id}"`, context.maxPayloadBytes);
      const kept = redactSecrets(action.output, output);
      return await finish({ outcome: "done", output: kept });
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      return finish({ outcome: "failed", reason: reasonOf(error) });
    }
  }

  for (;;) {
    const accepted = log.last(path, "accepted");
    if (accepted) return finish(await readBack(context, action, command, accepted.output));
    const open = openAttempt(log, path);
    if (open) {
      const settlement = await settleAttempt(context, action, input, open);
      if (settlement.kind === "still unknown") return finish({ outcome: "unknown", reason: settlement.reason });
      if (settlement.kind === "happened") return finish(await readBack(context, action, command, settlement.output));
      if (open.attempt >= attemptsAtMost) {
        return finish({
          outcome: "failed",
          reason: `sent ${open.attempt} times; each time the answer was lost and nothing was there`,
        });
      }
    }
    const attempt = await sendAttempt(context, action, command);
    switch (attempt.kind) {
      case "accepted":
        continue;
      case "nothing to send":
        return finish(await readBack(context, action, command, attempt.output));
      case "refused":
        return finish({ outcome: "failed", reason: attempt.reason });
      case "not approved":
        return { kind: "needs approval", approval: command.approval ?? "", write: attempt.write };
      case "look first": {
        const settlement = await lookBeforeSending(context, action, command, attempt.facts);
        if (settlement.kind === "still unknown") return finish({ outcome: "unknown", reason: settlement.reason });
        continue;
      }
      case "busy": {
        const waited = log.all("timer fired").filter((entry) => entry.path.startsWith(`${path}@busy`)).length;
        await context.sleepUntil(`${path}@busy${waited + 1}`, context.host.clock.now() + busyPauseMs);
        continue;
      }
      case "unclear":
        await log.append([
          { kind: "noted", path, text: `The answer to the write was lost or unclear: ${attempt.reason}` },
        ]);
    }
  }
}

async function readBack(context: StepContext, action: AnyAction, command: StepCommand, output: Json): Promise<Finish> {
  if (!action.verify) return { outcome: "done", output };
  const verification = await verifyWrite(context, action, command.path, command.input, output);
  return verification.seen
    ? { outcome: "verified", output, evidence: verification.evidence }
    : { outcome: "unverified", output, reason: verification.reason };
}
