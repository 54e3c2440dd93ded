import type { Json } from "../ports/json.ts";
import { toJsonValue } from "../run/to-json-value.ts";

/** A mapping touched a result that planning cannot know yet. */
export class NotKnownYet extends Error {
  override readonly name = "NotKnownYet";
  constructor(readonly result: string) {
    super(`"${result}" is not known yet.`);
  }
}

/** An object that gives what is known and throws `NotKnownYet` when anything else of it is touched. `complete` objects have nothing else. */
export function guarded(known: Readonly<Record<string, unknown>>, name: string): object {
  return new Proxy(known, {
    get(target, key) {
      if (typeof key === "symbol") return undefined;
      if (Object.hasOwn(target, key)) return target[key];
      throw new NotKnownYet(name === "" ? key : `${name}.${key}`);
    },
    has(target, key) {
      if (typeof key === "string" && Object.hasOwn(target, key)) return true;
      throw new NotKnownYet(name === "" ? String(key) : `${name}.${String(key)}`);
    },
    ownKeys() {
      throw new NotKnownYet(name === "" ? "everything in scope" : name);
    },
  });
}

/** What a leaf gives, or the result it waits for. */
export function attempt<T>(
  leaf: (scope: never) => T,
  scope: object,
): { readonly value: T } | { readonly waitsFor: string } {
  try {
    return { value: leaf(scope as never) };
  } catch (error) {
    if (error instanceof NotKnownYet) return { waitsFor: error.result };
    throw error;
  }
}

/** What a leaf gives as JSON, or the result it waits for: a value that holds something unknown is not known either. */
export const attemptJson = (
  leaf: (scope: never) => unknown,
  scope: object,
): { readonly value: Json } | { readonly waitsFor: string } => attempt((known) => toJsonValue(leaf(known)), scope);

/**
 * The fields of an object that are known, and the result the others wait for. A mapping that touches something unknown gives no field at all;
 * one that merely passes it on gives the rest.
 */
export function attemptFields(
  leaf: (scope: never) => unknown,
  scope: object,
): { readonly known: Readonly<Record<string, Json>>; readonly waitsFor: string | undefined } {
  const given = attempt(leaf, scope);
  if (!("value" in given)) return { known: {}, waitsFor: given.waitsFor };
  const known: Record<string, Json> = {};
  let waitsFor: string | undefined;
  const fields = attempt(() => Object.entries((given.value ?? {}) as object) as [string, unknown][], scope);
  if (!("value" in fields)) return { known, waitsFor: fields.waitsFor };
  for (const [name, field] of fields.value) {
    if (field === undefined) continue;
    const value = attemptJson(() => field, scope);
    if ("value" in value) known[name] = value.value;
    else waitsFor ??= value.waitsFor;
  }
  return { known, waitsFor };
}
