import type { AnswerParser } from "../parse-answer.ts";
import { parseAnswer } from "../parse-answer.ts";
import { answerBody } from "./answer-body.ts";
import { answerError } from "./answer-error.ts";
import type { Conversation } from "./conversation.ts";
import type { ExchangeResult, Incoming } from "./exchange.ts";
import { interruptionError, noClearAnswer } from "./interruption-error.ts";

/** What an exchange came to. `error` is what to throw: a `SystemError`, or the reason of the caller's own signal. */
export type Understood<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** Reads an answer, or the lack of one, as the caller's value or as the error that says what to do next. */
export function understand<T>(
  result: ExchangeResult,
  parse: AnswerParser<T>,
  conversation: Conversation,
): Understood<T> {
  if (result.answer !== undefined) return understandAnswer(result.answer, parse, conversation);
  const { interruption } = result;
  if (interruption.reason !== "aborted") return { ok: false, error: interruptionError(interruption, conversation) };
  if (!conversation.writes || !interruption.wasSent) return { ok: false, error: interruption.cause };
  return {
    ok: false,
    error: noClearAnswer("it was given up before the answer came", { cause: interruption.cause }, conversation),
  };
}

function understandAnswer<T>(answer: Incoming, parse: AnswerParser<T>, conversation: Conversation): Understood<T> {
  const body = answerBody(answer.text, conversation.parseJson);
  if (answer.status < 200 || answer.status >= 300) return { ok: false, error: answerError(answer, body, conversation) };
  const unusable = (what: string) => ({
    ok: false as const,
    error: noClearAnswer(what, { status: answer.status }, conversation),
  });
  if (body.kind === "html")
    return unusable("an HTML page came instead of JSON; the address may be wrong, or something stands in between");
  if (body.kind === "truncated") return unusable("the JSON of the answer breaks off in the middle");
  if (body.kind === "text" && !conversation.takesText) return unusable("the answer is not JSON");
  const value = body.kind === "empty" ? undefined : body.kind === "text" ? body.text : body.value;
  const parsed = parseAnswer(value, parse);
  if (parsed.ok) return parsed;
  return unusable(`the answer has another shape than expected, ${conversation.redact.text(parsed.mismatch)}`);
}
