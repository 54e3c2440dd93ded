import type { AnyAction } from "../../define/define-action.ts";
import { SystemError } from "../../errors/system-error.ts";
import { UnknownOutcomeError } from "../../errors/unknown-outcome-error.ts";
import { fingerprintOf } from "../../plan/fingerprint-of.ts";
import type { Json } from "../../ports/json.ts";
import type { WriteRequest } from "../../ports/write-request.ts";
import type { StepCommand } from "../execution.ts";
import type { EntryBody } from "../journal/entry.ts";
import { reasonOf } from "../reason-of.ts";
import { redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import { actionCall, sendWindowMs } from "./action-host.ts";
import { approvalCovers } from "./approval-covers.ts";
import { isSameFields } from "./is-same-fields.ts";
import { isStorageFailure } from "./is-storage-failure.ts";
import { mustLookFirst } from "./look-before-sending.ts";
import { RecordBusy } from "./record-busy.ts";
import { scrubbedWrite } from "./scrubbed-write.ts";
import { shrinkAnswer } from "./shrink-answer.ts";
import type { Performing } from "./step-context.ts";
import { WriteNotApproved } from "./write-not-approved.ts";
import { WriteRefused } from "./write-refused.ts";
import { WriteUnproven } from "./write-unproven.ts";

/** How one attempt to send a write ended. */
export type Attempt =
  | { readonly kind: "accepted"; readonly output: Json }
  /** The adapter found nothing left to write. */
  | { readonly kind: "nothing to send"; readonly output: Json }
  /** Surely nothing was written. `retryAfterMs` is there when sending later may help: as long as the service asked for, or 0. */
  | { readonly kind: "refused"; readonly reason: string; readonly retryAfterMs?: number }
  | { readonly kind: "unclear"; readonly reason: string }
  | { readonly kind: "not approved"; readonly write: WriteRequest & { readonly fingerprint: string } }
  | { readonly kind: "busy"; readonly reason: string }
  /** It may have been sent before a backup was restored, by another host, or in an earlier round. */
  | { readonly kind: "look first"; readonly write: WriteRequest };

/** Sends a write once: intent first, durable, then the request, then its result. */
export async function sendAttempt(context: Performing, action: AnyAction, step: StepCommand): Promise<Attempt> {
  const { host, log, revealed } = context;
  const earlier = log.last(step.path, "intended");
  const attempt = (earlier?.attempt ?? 0) + 1;
  const marker = context.markerOf(step.path);
  // Nothing leaves after the limit around the step, however long the rate limiter would hold it.
  const notAfter = Math.min(host.clock.now() + sendWindowMs, step.until ?? Number.POSITIVE_INFINITY);
  let sent = 0;
  let isOver = false;
  let storageTrouble: unknown;
  const beforeWrite = async (given: WriteRequest): Promise<void> => {
    const write = asJournaled(context, given);
    if (isOver)
      throw new WriteRefused(
        `The action "${action.id}" tried to write (${write.operation}) after it had ended. Await every call of a port.`,
      );
    if (sent > 0) {
      const text = `The action "${action.id}" tried a second write (${write.operation} to ${write.target}). One action sends at most one.`;
      // Journaled, because an author may swallow the refusal: the step must not end well.
      await log.append([{ kind: "noted", path: step.path, about: "second write", text }]);
      throw new WriteRefused(text);
    }
    const refusal = context.refusalOf(given);
    if (refusal !== undefined) throw new WriteRefused(refusal);
    // Between the look and this sending a person may have changed the record: their word is never overwritten.
    if (earlier && action.again === "safe" && !isSameFields(earlier.write.prior, write.prior))
      throw new WriteRefused(`Somebody changed ${write.target} since the attempt before, so it was not sent again.`);
    // Before anybody approves it: what is there already is not sent.
    if (mustLookFirst(context, action, step.path, write.facts)) throw new WriteUnproven(write);
    const fingerprint = fingerprintOf(write);
    if (step.approval !== undefined && !approvalCovers(log, step.approval, step.path, fingerprint)) {
      throw new WriteNotApproved(step.approval, { ...write, fingerprint });
    }
    const release = context.claim(step.path, write);
    if (!release)
      throw new RecordBusy(`Another write to ${write.target} is open that could not be told apart from this one.`);
    sent += 1;
    try {
      await log.append([
        intentOf(write, { path: step.path, attempt, marker, fingerprint, notAfter, approval: step.approval }),
      ]);
    } catch (error) {
      storageTrouble = error;
      throw error;
    } finally {
      release();
    }
  };

  let output: Json;
  try {
    const call = { marker, notAfter, beforeWrite };
    const raw = await action.run(actionCall(revealed.watching(host), action, step.input, call) as never);
    output = revealed.scrub(redactSecrets(action.output, toJsonValue(action.output.parse(raw))));
  } catch (error) {
    if (storageTrouble !== undefined) throw storageTrouble;
    if (error instanceof WriteNotApproved) return { kind: "not approved", write: error.write };
    if (isStorageFailure(error)) throw error;
    if (error instanceof WriteUnproven) return { kind: "look first", write: error.write };
    if (error instanceof RecordBusy) return { kind: "busy", reason: error.message };
    const refused = { kind: "refused" as const, reason: revealed.scrub(reasonOf(error)), ...retryOf(error) };
    if (sent === 0) return refused;
    // After a write left, only a service's clear word is a refusal; a crash of our own code or an odd answer proves nothing.
    if (!SystemError.is(error) || error instanceof UnknownOutcomeError || error.name === "UnknownOutcomeError") {
      return { kind: "unclear", reason: refused.reason };
    }
    await log.append([{ ...refused, path: step.path, attempt }]);
    return refused;
  } finally {
    isOver = true;
  }
  // Whatever an author's code made of it: without an intent nothing may have left, and nothing may follow.
  if (storageTrouble !== undefined) throw storageTrouble;
  if (sent === 0) return { kind: "nothing to send", output };
  const { kept, blobs } = shrinkAnswer(output, context.maxPayloadBytes);
  await log.append([{ kind: "accepted", path: step.path, attempt, output: kept }], undefined, blobs);
  return { kind: "accepted", output: kept };
}

/** The write without secrets, and with what was learned about its marker. */
function asJournaled(context: Performing, given: WriteRequest): WriteRequest {
  const write = scrubbedWrite(context.revealed, given);
  return context.isMarkerLost(write) ? { ...write, facts: { ...write.facts, canMark: false, canFind: false } } : write;
}

const retryOf = (error: unknown): { readonly retryAfterMs?: number } =>
  SystemError.is(error) && error.retryable ? { retryAfterMs: error.retryAfterMs ?? 0 } : {};

function intentOf(
  write: WriteRequest,
  facts: {
    path: string;
    attempt: number;
    marker: string;
    fingerprint: string;
    notAfter: number;
    approval: string | undefined;
  },
): EntryBody {
  const { facts: operation, ...rest } = write;
  const { approval, ...identity } = facts;
  return {
    kind: "intended",
    ...identity,
    write: toJsonValue(rest) as never,
    facts: { ...operation },
    ...(approval === undefined ? {} : { approval }),
  };
}
