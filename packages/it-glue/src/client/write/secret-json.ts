import type { Secret } from "@msp/adapter-kit";
import type { Json } from "@msp/workflows/ports";

/** Stands for a secret in a body: it becomes its value at the moment the body is turned into text, and shows nothing before. */
class SecretJson {
  readonly #secret: Secret;

  constructor(secret: Secret) {
    this.#secret = secret;
  }

  toJSON(): string {
    return this.#secret.reveal();
  }

  toString(): string {
    return "[secret]";
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[secret]";
  }
}

/** A secret as part of a body. */
export function toSecretJson(secret: Secret): Json {
  return new SecretJson(secret) as unknown as Json;
}

/** Whether a value is a secret as part of a body. */
export const isSecretJson = (value: unknown): boolean => value instanceof SecretJson;

/** Whether a body holds a secret, so that whatever answers it may quote one. */
export function holdsSecretJson(body: Json | undefined): boolean {
  if (body instanceof SecretJson) return true;
  return (
    typeof body === "object" && body !== null && Object.values(body).some((inner) => holdsSecretJson(inner as Json))
  );
}

/** A body with `[secret]` where secrets are: what may be announced, planned and kept. */
export function withoutSecretJson(body: Json): Json {
  if (body instanceof SecretJson) return "[secret]";
  if (Array.isArray(body)) return body.map(withoutSecretJson);
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, inner]) => [name, withoutSecretJson(inner as Json)]));
}
