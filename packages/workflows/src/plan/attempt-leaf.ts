import type { Json } from "../ports/json.ts";
import { reasonOf } from "../run/reason-of.ts";
import { toJsonValue } from "../run/to-json-value.ts";
import { NotKnownYet } from "./not-known-yet.ts";

/** What planning cannot tell, as a line of the plan says it: a result it waits for, or what went wrong. */
export type Untold = { readonly knownAfter: string } | { readonly problem: string };

/** What a leaf gives, or why planning cannot tell. */
export type Attempted<T> = { readonly value: T } | { readonly untold: Untold };

/** Evaluates one of the author's functions with what is known. It never throws: a plan says what went wrong and goes on. */
export function attemptLeaf<T>(leaf: (scope: never) => T, scope: object): Attempted<T> {
  try {
    return { value: leaf(scope as never) };
  } catch (error) {
    return { untold: error instanceof NotKnownYet ? { knownAfter: error.result } : { problem: reasonOf(error) } };
  }
}

/** The same for a leaf whose value is journaled: it must be known as a whole. */
export const attemptJson = (leaf: (scope: never) => unknown, scope: object) =>
  attemptLeaf((given) => toJsonValue(leaf(given)), scope);

/** The same for what an author may also write as a fixed value. */
export const attemptGiven = <T>(given: T | ((scope: never) => T), scope: object): Attempted<T> =>
  typeof given === "function" ? attemptLeaf(given as (scope: never) => T, scope) : { value: given };

/** The fields of an object that are known, and why the others are not. */
export interface AttemptedFields {
  readonly known: Readonly<Record<string, Json>>;
  readonly untold: Untold | undefined;
}

/**
 * What is known of an object as far as planning can tell: a mapping that touches something unknown gives no field at all, one that merely passes it on
 * gives the rest.
 */
export function attemptFields(leaf: (scope: never) => unknown, scope: object): AttemptedFields {
  const given = attemptLeaf((known) => Object.entries((leaf(known) ?? {}) as object) as [string, unknown][], scope);
  if ("untold" in given) return { known: {}, untold: given.untold };
  const known: Record<string, Json> = {};
  let untold: Untold | undefined;
  for (const [name, field] of given.value) {
    if (field === undefined) continue;
    const value = attemptJson(() => field, scope);
    if ("value" in value) known[name] = value.value;
    else untold ??= value.untold;
  }
  return { known, untold };
}
