import { createRedact, loadSecret, type Redact } from "@msp/adapter-kit";
import { type DattoRmmSettings, dattoRmmEnvironment } from "../../datto-rmm-settings.ts";

/** Who asks. Nothing is read before it is needed. */
export interface Credentials {
  /** What the grant of a token is asked with. */
  form(): { readonly [name: string]: string };
  /** Tells these credentials apart from others without showing them. */
  fingerprint(): string;
  readonly redact: Redact;
}

/** Credentials from the settings or the environment. Space around them is dropped: reported to be refused with it. */
export function createCredentials(settings: DattoRmmSettings): Credentials {
  const load = (field: "apiKey" | "apiSecretKey", name: string) =>
    loadSecret({
      system: "datto-rmm",
      name,
      value: settings[field],
      variable: dattoRmmEnvironment[field],
      environment: settings.environment,
    });
  const apiKey = load("apiKey", "API key");
  const apiSecretKey = load("apiSecretKey", "API secret key");
  return {
    form: () => ({ grant_type: "password", username: apiKey.reveal(), password: apiSecretKey.reveal() }),
    fingerprint: () => `${apiKey.fingerprint()} ${apiSecretKey.fingerprint()}`,
    redact: createRedact({ secrets: [apiKey, apiSecretKey], fieldNames: ["apiSecretKey", "apiAccessKey"] }),
  };
}
