import { AnswerMismatch } from "./answer-mismatch.ts";

/** Turns a JSON value into what the caller needs, or throws. A zod schema's `parse` is one; so is any function. */
export type AnswerParser<T> = (value: unknown) => T;

/** An answer as the caller needs it, or a sentence saying where and how it differs from what was expected. */
export type ParsedAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mismatch: string };

/**
 * Applies a parser and says in one sentence what did not fit: `AnswerMismatch` and errors with zod's `issues` name the path.
 *
 * @example
 * ```ts
 * import { AnswerMismatch, parseAnswer } from "@msp/adapter-kit";
 *
 * const parsed = parseAnswer({ queryCount: "7" }, (value) => {
 *   const { queryCount } = value as { queryCount?: unknown };
 *   if (typeof queryCount !== "number") throw new AnswerMismatch("queryCount", "a number", queryCount);
 *   return queryCount;
 * });
 * // { ok: false, mismatch: "at queryCount: expected a number, received a string" }
 * ```
 */
export function parseAnswer<T>(value: unknown, parse: AnswerParser<T>): ParsedAnswer<T> {
  try {
    return { ok: true, value: parse(value) };
  } catch (error) {
    return { ok: false, mismatch: explain(error) };
  }
}

function explain(error: unknown): string {
  if (error instanceof AnswerMismatch) return `at ${error.path || "the top"}: ${error.message}`;
  const issue = firstIssue(error);
  if (issue !== undefined) return `at ${issue.path.map(String).join(".") || "the top"}: ${issue.message}`;
  return error instanceof Error ? error.message : "it does not have the expected shape";
}

function firstIssue(error: unknown): { readonly path: readonly PropertyKey[]; readonly message: string } | undefined {
  const issues = (error as { issues?: unknown } | undefined)?.issues;
  const issue: unknown = Array.isArray(issues) ? issues[0] : undefined;
  if (typeof issue !== "object" || issue === null) return undefined;
  const { path, message } = issue as { path?: unknown; message?: unknown };
  return Array.isArray(path) && typeof message === "string" ? { path, message } : undefined;
}
