import { Secret } from "@msp/adapter-kit";
import { AuthenticationError } from "@msp/workflows/ports";

/** The key a webhook signs with: a value, or where it comes from when it is needed. */
export type WebhookSecret = Secret | string | (() => string);

/** Autotask takes no longer one (vendor documentation). */
const longest = 64;

/** The key as a secret. Revealing it throws `AuthenticationError` where there is none, or one that Autotask cannot keep. */
export function webhookSecretOf(secret: WebhookSecret): Secret {
  return new Secret(() => {
    const value = secret instanceof Secret ? secret.reveal() : typeof secret === "function" ? secret() : secret;
    if (value !== "" && value.length <= longest) return value;
    const what = value === "" ? "is missing" : `has ${value.length} characters, and Autotask keeps ${longest}`;
    throw new AuthenticationError(`autotask: the secret of the webhook ${what}.`, {
      system: "autotask",
      operation: "load the secret of the webhook",
    });
  });
}
