import type { AnyAction } from "../../define/define-action.ts";
import { SystemError } from "../../errors/system-error.ts";
import type { Json } from "../../ports/json.ts";
import type { StepCommand, StepEnd } from "../execution.ts";
import type { EntryOf } from "../journal/entry.ts";
import { roundsBefore } from "../journal/rounds-before.ts";
import { reasonOf } from "../reason-of.ts";
import { redactSecrets } from "../redact-secrets.ts";
import { performRead } from "./action-host.ts";
import { isStorageFailure } from "./is-storage-failure.ts";
import { learnLostMarker } from "./learn-lost-marker.ts";
import { lookBeforeSending } from "./look-before-sending.ts";
import { openAttempt } from "./open-attempt.ts";
import { endPause, pauseBeforeRetry, readPausesMs, writePausesMs } from "./pause-before-retry.ts";
import { requireFit } from "./require-fit.ts";
import { RevealedSecrets } from "./revealed-secrets.ts";
import { sendAttempt } from "./send-attempt.ts";
import { settleAttempt } from "./settle-attempt.ts";
import { shrinkAnswer } from "./shrink-answer.ts";
import type { Performing, StepContext } from "./step-context.ts";
import { undecidedRefusal } from "./undecided-refusal.ts";
import { verifyWrite } from "./verify-write.ts";

/** How often a write whose answer was lost, and which surely did not happen, is sent before it counts as failed. */
const attemptsAtMost = 3;

/** Pause before trying a record that another run is writing to, in milliseconds. */
const busyPauseMs = 5_000;

type Finish = {
  readonly outcome: EntryOf<"finished">["outcome"];
  readonly output?: Json;
  readonly evidence?: Json;
  readonly reason?: string;
};

/** How a step ends, with what is too large for its entry. */
type Ending = Finish & { readonly blobs?: readonly Json[] };

/**
 * Brings one step to its end, from wherever its journal says it is: not begun, sent without an answer, accepted but not read back.
 */
export async function performAction(given: StepContext, action: AnyAction, command: StepCommand): Promise<StepEnd> {
  const context: Performing = { ...given, revealed: new RevealedSecrets() };
  const { log, revealed } = context;
  const { path, input } = command;
  const finish = async ({ blobs, ...ending }: Ending): Promise<StepEnd> => {
    const end = ending.reason === undefined ? ending : { ...ending, reason: revealed.scrub(ending.reason) };
    await log.append([{ kind: "finished", path, action: action.id, effect: action.effect, ...end }], undefined, blobs);
    return { kind: "finished", ...end };
  };
  await endPause(context, path);

  if (action.effect === "read") return finish(await read(context, action, command));
  const finishWrite = async (output: Json) =>
    finish(unlessTwice(context, path, await readBack(context, action, command, output)));

  for (;;) {
    const accepted = log.last(path, "accepted");
    if (accepted) return finishWrite(accepted.output);
    const open = openAttempt(log, path);
    if (open) {
      const settlement = await settleAttempt(context, action, input, open);
      if (settlement.kind === "still unknown") return finish({ outcome: "unknown", reason: settlement.reason });
      if (settlement.kind === "happened") return finishWrite(settlement.output);
      const lost = answersLost(context, path);
      if (lost >= attemptsAtMost) {
        return finish({
          outcome: "failed",
          reason: `sent ${lost} times; each time the answer was lost and nothing was there`,
        });
      }
    }
    const attempt = undecidedRefusal(log, path) ?? (await sendAttempt(context, action, command));
    switch (attempt.kind) {
      case "accepted":
        continue;
      case "nothing to send":
        return finishWrite(attempt.output);
      case "refused": {
        const { reason, retryAfterMs } = attempt;
        const mayPass = retryAfterMs !== undefined;
        if (mayPass && (await pauseBeforeRetry(context, path, writePausesMs, { reason, retryAfterMs }))) continue;
        return finish({ outcome: "failed", reason });
      }
      case "not approved":
        return { kind: "needs approval", approval: command.approval ?? "", write: attempt.write };
      case "look first": {
        const settlement = await lookBeforeSending(context, action, command, attempt.write);
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

/** Performs a read to its end, retries included, without journaling how it ended. */
export async function readOnce(given: StepContext, action: AnyAction, command: StepCommand): Promise<Finish> {
  const context: Performing = { ...given, revealed: new RevealedSecrets() };
  await endPause(context, command.path);
  return read(context, action, command);
}

async function read(context: Performing, action: AnyAction, { path, input }: StepCommand): Promise<Finish> {
  for (;;) {
    try {
      const output = await performRead(context.revealed.watching(context.host), action, input);
      requireFit(output, `The result of "${action.id}"`, context.maxPayloadBytes);
      return { outcome: "done", output: redactSecrets(action.output, output) };
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      const reason = context.revealed.scrub(reasonOf(error));
      const mayPass = SystemError.is(error) && error.retryable;
      const failure = { reason, retryAfterMs: (mayPass ? error.retryAfterMs : undefined) ?? 0 };
      if (!mayPass || !(await pauseBeforeRetry(context, path, readPausesMs, failure)))
        return { outcome: "failed", reason };
    }
  }
}

/** The write has happened: an answer or evidence too large for an entry is kept beside it, never refused. */
async function readBack(context: Performing, action: AnyAction, command: StepCommand, output: Json): Promise<Ending> {
  if (!action.verify) return { outcome: "done", output };
  const verification = await verifyWrite(context, action, command.path, command.input, output);
  if (verification.marker === "missing") await learnLostMarker(context, command.path);
  if (!verification.seen) return { outcome: "unverified", output, reason: verification.reason };
  const { kept, blobs } = shrinkAnswer(context.revealed.scrub(verification.evidence), context.maxPayloadBytes);
  return { outcome: "verified", output, evidence: kept, blobs };
}

/** An action that tried a second write was cut short: what it was for is not known to be done, however well its first write went. */
function unlessTwice({ log }: StepContext, path: string, end: Ending): Ending {
  // A round that found the write of an earlier one found no more than its first write either.
  const round = [...roundsBefore(path), path].findLast((one) => log.last(one, "intended")) ?? path;
  const second = log.at(round).find((entry) => entry.kind === "noted" && entry.about === "second write");
  const sent = log.last(round, "intended")?.write;
  if (second?.kind !== "noted" || !sent) return end;
  return { ...end, outcome: "failed", reason: `${second.text} Sent before: ${sent.operation} to ${sent.target}.` };
}

const answersLost = ({ log }: StepContext, path: string): number =>
  log.at(path).reduce((lost, { kind }) => lost + (kind === "intended" ? 1 : kind === "refused" ? -1 : 0), 0);
