import type { Json } from "@msp/workflows/ports";
import { concealed, type Secret } from "./secret.ts";

/** Takes secrets out of what is about to be shown, logged or thrown. */
export interface Redact {
  /** A text: known values and what stands after a telling name (`password=…`, `"secret":"…"`, `Bearer …`) are replaced by `[secret]`. */
  text(text: string): string;
  /** A JSON value: fields with a telling name are replaced whole, every other text as `text` does. */
  json(value: Json): Json;
}

export interface RedactSettings {
  /** Values that must not be seen. */
  readonly secrets?: readonly Secret[];
  /** Field names to hide besides those that contain password, secret, token, authorization, API key, cookie or credential. */
  readonly fieldNames?: readonly string[];
}

const tellingWords = [
  "password",
  "passphrase",
  "secret",
  "token",
  "authorization",
  "api[-_ ]?key",
  "cookie",
  "credential",
];

/**
 * An error's class and the first word of its message, as in `WrongCredentialsError: Wrong API key`. Only what reads like a word counts: a key or a token
 * after such a name is still hidden.
 */
const beginsMessage = /^[A-Z][A-Za-z]*(?:Error|Exception): +(?:[A-Z]?[a-z]+|[A-Z]{1,3})[.!]?$/;

/**
 * Hides secrets by value (the ones you hand over) and by field name (the ones you have never seen).
 *
 * @example
 * ```ts
 * import { createRedact } from "@msp/adapter-kit";
 *
 * createRedact({}).json({ user: "ann", password: "hunter2" }); // { user: "ann", password: "[secret]" }
 * ```
 */
export function createRedact({ secrets = [], fieldNames = [] }: RedactSettings): Redact {
  const names = [...tellingWords, ...fieldNames.map(escapePattern)].join("|");
  const telling = new RegExp(names, "i");
  const field = `["']?[\\w-]*(?:${names})[\\w-]*["']?`;
  // A telling name is not the value of an error's class: in "TokenError: password: hunter2" the secret comes after both.
  const assignment = new RegExp(
    `(?!\\w+(?:Error|Exception):\\s+${field}\\s*[:=])(${field}\\s*[:=]\\s*)(?:\\[secret\\]|"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^\\s,;&})\\]]+)`,
    "gi",
  );
  const scheme = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi;

  const text = (original: string): string => {
    const known = secrets.reduce((result, secret) => secret.conceal(result), original);
    return known
      .replace(scheme, `$1 ${concealed}`)
      .replace(assignment, (all: string, name: string) => (beginsMessage.test(all) ? all : name + concealed));
  };

  const json = (value: Json): Json => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(json);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]) => [name, telling.test(name) ? concealed : json(inner)]);
    return Object.fromEntries(entries) as Json;
  };

  return { text, json };
}

function escapePattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
