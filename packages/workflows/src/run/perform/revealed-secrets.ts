import type { Secrets } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { redactionMark } from "../redact-secrets.ts";
import { spellingsOf } from "./spellings-of.ts";

/** Shorter secrets are replaced only where they are the whole text: replacing every "7" would leave nothing readable. */
const shortestPart = 4;

/** Remembers the secrets resolved during a call, so that none of them is written down, whatever an error or an answer repeats. */
export class RevealedSecrets {
  readonly #whole = new Set<string>();
  /** Longest first, so that a spelling that contains another goes as a whole. */
  #parts: readonly string[] = [];

  /** The same host, whose secrets are remembered once they are resolved. */
  watching<Host extends { readonly secrets: Secrets }>(host: Host): Host {
    const resolve: Secrets["resolve"] = async (ref) => {
      const secret = await host.secrets.resolve(ref);
      this.#remember(secret.reveal());
      return secret;
    };
    return { ...host, secrets: { resolve } };
  }

  /** The value with every remembered secret replaced by `[secret]`, in texts and in names of fields. */
  scrub<Value extends Json>(value: Value): Value {
    return (this.#whole.size === 0 ? value : this.#scrubbed(value)) as Value;
  }

  /** An error that repeats no remembered secret: the same one, its words changed where it must be. */
  scrubError(error: unknown): unknown {
    if (!(error instanceof Error) || this.#whole.size === 0) return error;
    for (const name of ["message", "stack", "vendorText"]) {
      const text: unknown = Reflect.get(error, name);
      if (typeof text !== "string" || this.#text(text) === text) continue;
      Object.defineProperty(error, name, { value: this.#text(text), configurable: true, writable: true });
    }
    return error;
  }

  #remember(secret: string): void {
    if (secret === "") return;
    this.#whole.add(secret);
    const parts = new Set([...this.#parts, ...(secret.length < shortestPart ? [] : spellingsOf(secret))]);
    this.#parts = [...parts].sort((one, other) => other.length - one.length);
  }

  #text(text: string): string {
    if (this.#whole.has(text)) return redactionMark;
    return this.#parts.reduce((left, part) => left.replaceAll(part, redactionMark), text);
  }

  #scrubbed(value: Json): Json {
    if (typeof value === "string") return this.#text(value);
    if (Array.isArray(value)) return value.map((item) => this.#scrubbed(item as Json));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [this.#text(key), this.#scrubbed(field as Json)]),
    );
  }
}
