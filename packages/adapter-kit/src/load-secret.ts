import { AuthenticationError } from "@msp/workflows/ports";
import { Secret } from "./secret.ts";

/** Where one secret comes from. */
export interface SecretSource {
  /** The system it opens, for example `autotask`. */
  readonly system: string;
  /** What it is called there, for example `secret key`; used in messages. */
  readonly name: string;
  /** A value given in code. It wins over the environment. */
  readonly value?: string | Secret | (() => string) | undefined;
  /** The environment variable that holds it otherwise. */
  readonly variable: string;
  /** Defaults to `process.env`. */
  readonly environment?: { readonly [variable: string]: string | undefined } | undefined;
}

/**
 * A secret from code or from the environment, looked up when it is first needed and never at import or construction.
 *
 * Revealing it throws `AuthenticationError` when there is none, or when it holds a character that no HTTP header may carry. Space around it is
 * dropped, because files and shells add line ends.
 *
 * @example
 * ```ts
 * import { loadSecret } from "@msp/adapter-kit";
 *
 * const secret = loadSecret({ system: "autotask", name: "secret key", variable: "AUTOTASK_SECRET" });
 * ```
 */
export function loadSecret(source: SecretSource): Secret {
  const { value } = source;
  return new Secret(() => {
    const given = value instanceof Secret ? value.reveal() : typeof value === "function" ? value() : value;
    const found = (given ?? (source.environment ?? process.env)[source.variable])?.trim();
    if (found === undefined || found === "") {
      throw new AuthenticationError(
        `${source.system}: the ${source.name} is missing. Set the environment variable ${source.variable} or pass it in the settings.`,
        { system: source.system, operation: `load the ${source.name}` },
      );
    }
    if (!/^[\x20-\x7e\x80-\xff]*$/.test(found)) {
      throw new AuthenticationError(
        `${source.system}: the ${source.name} holds a character that cannot be sent, such as a line break. Copy it again into ${source.variable} or the settings.`,
        { system: source.system, operation: `load the ${source.name}` },
      );
    }
    return found;
  });
}
