import { NotKnownYet } from "./not-known-yet.ts";

/** An object that gives what is known, and throws `NotKnownYet` when anything else of it is touched. */
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
