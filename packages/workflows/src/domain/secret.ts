import * as z from "zod";

declare const holdsSecret: unique symbol;

/** A revealed secret. It prints, serialises and inspects as `[secret]`; only `reveal()` gives the value, inside the action that uses it. */
export class Secret {
  declare readonly [holdsSecret]: true;
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** The value itself. Hand it to the system that needs it and to nothing else. */
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return "[secret]";
  }
  toJSON(): string {
    return "[secret]";
  }
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[secret]";
  }
}

/** The name of a secret, safe to journal. The action that needs the value resolves it with `secrets.resolve`. */
export const SecretRef = z.strictObject({ secretRef: z.string().min(1) });
export type SecretRef = z.output<typeof SecretRef>;
