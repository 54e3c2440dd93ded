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
