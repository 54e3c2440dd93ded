import { createRedact, loadSecret, type Redact, type RequestToSign, type Secret } from "@msp/adapter-kit";
import { AuthenticationError, type Clock } from "@msp/workflows/ports";
import { type AutoelevateSettings, autoelevateEnvironment } from "../../autoelevate-settings.ts";
import { signedAuthorization } from "./sign-request.ts";

/** Who asks. Nothing is read before it is needed. */
export interface Credentials {
  /** The `Authorization` of one request, by the scheme the key was made for. Throws `AuthenticationError` when half of a key is missing. */
  authorize(request: RequestToSign): string;
  /** Tells these credentials apart from others without showing them. */
  fingerprint(): string;
  readonly redact: Redact;
}

/** Credentials from the settings or the environment. The token's prefix says how it is used. */
export function createCredentials(settings: AutoelevateSettings, clock: Clock): Credentials {
  const environment = settings.environment ?? process.env;
  const load = (field: "token" | "hmacKey", name: string): Secret =>
    loadSecret({
      system: "autoelevate",
      name,
      value: settings[field],
      variable: autoelevateEnvironment[field],
      environment,
    });
  const token = load("token", "API key");
  const hmacKey = load("hmacKey", "HMAC key, which a signing key (aeh_…) needs beside its token,");

  return {
    authorize({ method, url, body = "" }) {
      const value = token.reveal();
      if (value.startsWith("aeh_")) {
        const target = `${url.pathname}${url.search}`;
        return signedAuthorization(value, hmacKey.reveal(), { method, target, body, timestamp: clock.now() });
      }
      if (value.startsWith("aeb_")) return `Bearer ${value}`;
      throw new AuthenticationError(
        `autoelevate: the API key is none: a bearer key begins with aeb_, the token of a signing key with aeh_. Copy it again into ${autoelevateEnvironment.token} or the settings.`,
        { system: "autoelevate", operation: "read the API key" },
      );
    },
    fingerprint: () => token.fingerprint(),
    redact: createRedact({ secrets: [token, hmacKey], fieldNames: ["sig", "hmacKey"] }),
  };
}
