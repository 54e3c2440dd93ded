import type { Json } from "@msp/workflows/ports";
import { refusedHere } from "../refused-here.ts";

type Check = (value: unknown) => string | undefined;

const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string) ? undefined : `must be one of ${words.join(", ")}`;

const checks: { readonly [name: string]: Check } = {
  createRule: (value) => (typeof value === "boolean" ? undefined : "must be true or false"),
  ruleLevel: oneOf("msp", "company", "location", "computer"),
  elevationType: oneOf("admin", "user"),
  durationInMinutes: (value) =>
    Number.isSafeInteger(value) && (value as number) > 0 ? undefined : "must be a whole number of minutes above 0",
  denialReason: (value) =>
    typeof value === "string" && value.trim() !== "" && value.length <= 1000
      ? undefined
      : "must be a text of 1 to 1000 characters, which the end user will read",
};

/** The body of a decision, checked strictly; never empty-handed, because the service wants a body even when there is nothing to say. */
export function toDecisionBody(
  operation: string,
  payload: object,
  allowed: readonly string[],
): { [name: string]: Json } {
  const given = Object.entries(payload).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (!allowed.includes(name)) throw refusedHere(operation, `"${name}" is no part of it; ${allowed.join(", ")} are.`);
    const problem = checks[name]?.(value);
    if (problem !== undefined) throw refusedHere(operation, `"${name}" ${problem}.`);
  }
  const body = Object.fromEntries(given) as { [name: string]: Json };
  if (body.createRule === true && body.ruleLevel === undefined) {
    throw refusedHere(operation, 'a rule needs a "ruleLevel": computer is the narrowest, msp reaches every customer.');
  }
  if (body.createRule !== true && body.ruleLevel !== undefined) {
    throw refusedHere(operation, '"ruleLevel" says how far a rule reaches, but "createRule" is not true.');
  }
  return body;
}
