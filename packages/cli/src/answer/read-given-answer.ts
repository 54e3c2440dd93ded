import type { Json } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import { readInput } from "../host/read-input.ts";

/** Words a person may give instead of JSON where one word is the whole answer. */
const word = /^[a-z][a-z ]*$/i;

/**
 * The answer given on the command line: JSON or `@file`. For an approval or a question its word alone will do; an approval then names the plan that is
 * asked about now.
 *
 * Throws `UsageError` where it is neither.
 */
export async function readGivenAnswer(request: PersonRequest, given: string): Promise<Json> {
  const { kind, plan } = request;
  const isOneWord = kind === "approval" || kind === "question";
  const value = isOneWord && word.test(given) ? given : ((await readInput(given, "The answer")) as Json);
  if (typeof value !== "string" || !isOneWord) return value;
  return kind === "question" ? { choice: value } : { decision: value, hash: plan?.hash ?? null };
}
