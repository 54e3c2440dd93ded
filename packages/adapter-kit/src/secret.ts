import { createHash } from "node:crypto";

/** What stands where a secret would have stood. */
export const concealed = "[secret]";

/**
 * A value that must not be seen: read when it is first needed, and printed as `[secret]` by `console.log`, `JSON.stringify`, `util.inspect` and
 * string conversion alike.
 *
 * @example
 * ```ts
 * import { Secret } from "@msp/adapter-kit";
 *
 * const secret = new Secret(() => "correct horse");
 * console.log(`${secret}`); // [secret]
 * const header = { Secret: secret.reveal() };
 * ```
 */
export class Secret {
  readonly #read: () => string;
  #value: string | undefined;

  /** `read` is called once, when the value is first needed; what it throws reaches whoever needed it. */
  constructor(read: () => string) {
    this.#read = read;
  }

  /** The value itself. Hand it to the header it belongs in and nowhere else. */
  reveal(): string {
    this.#value ??= this.#read();
    return this.#value;
  }

  /** Replaces the value in a text, also where it stands encoded for an address or a form, escaped for JSON or HTML, or in Base64. A value never revealed was never sent. */
  conceal(text: string): string {
    const value = this.#value;
    if (value === undefined || value === "") return text;
    return spellings(value).reduce((result, spelling) => result.replaceAll(spelling, concealed), text);
  }

  /** Tells two secrets apart without showing either: the start of the value's SHA-256. Reveals the value. */
  fingerprint(): string {
    return createHash("sha256").update(this.reveal()).digest("hex").slice(0, 16);
  }

  toString(): string {
    return concealed;
  }

  toJSON(): string {
    return concealed;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return concealed;
  }
}

const entities: { readonly [sign: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function spellings(value: string): readonly string[] {
  const escaped = JSON.stringify(value).slice(1, -1);
  const bytes = Buffer.from(value, "utf8");
  const base64 = bytes.toString("base64");
  const form = new URLSearchParams({ "": value }).toString().slice(1);
  const html = value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
  const all = [
    value,
    encodeURIComponent(value),
    form,
    escaped,
    html,
    base64,
    base64.replace(/=+$/, ""),
    bytes.toString("base64url"),
  ];
  // Longest first: a spelling that contains another must not be left in half.
  return [...new Set(all)].sort((left, right) => right.length - left.length);
}
