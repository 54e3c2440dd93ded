import type { Json } from "../ports/json.ts";

/** A value that cannot be journaled as it is, because reading it back would give something else. */
export class NotJsonError extends TypeError {
  override readonly name = "NotJsonError";
}

const refuse = (at: string, what: string): never => {
  throw new NotJsonError(
    `${at || "the value"} is ${what}. Only JSON values survive a restart: use text, numbers, booleans, null, lists and plain objects.`,
  );
};

/** Copies a value as JSON. Fields that are `undefined` vanish; anything else JSON cannot carry throws `NotJsonError` naming the place. */
export function toJsonValue(value: unknown, at = ""): Json {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      // JSON has no negative zero: it would come back as zero.
      return Number.isFinite(value) ? value + 0 : refuse(at, String(value));
    case "object": {
      if (value === null) return null;
      if (Array.isArray(value))
        return value.map((item, index) => (item === undefined ? null : toJsonValue(item, `${at}[${index}]`)));
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null)
        return refuse(at, `a ${value.constructor?.name ?? "special object"}`);
      // Not by assignment: a field named "__proto__" would become what the copy inherits from, and be gone from the journal.
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, field]) => field !== undefined)
          .map(([key, field]) => [key, toJsonValue(field, at ? `${at}.${key}` : key)]),
      );
    }
    case "undefined":
      return at ? refuse(at, "undefined") : null;
    default:
      return refuse(at, `a ${typeof value}`);
  }
}
