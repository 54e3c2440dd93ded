import { createRedact, loadSecret, type Redact, type Secret } from "@msp/adapter-kit";
import { type AutotaskSettings, autotaskEnvironment } from "../../autotask-settings.ts";

/** Who asks. Nothing is read before it is needed. */
export interface Credentials {
  userName(): string;
  /** The zone's address, when somebody set one. */
  zoneUrl(): string | undefined;
  headers(): { readonly [name: string]: string };
  /** Tells these credentials apart from others without showing them. */
  fingerprint(): string;
  readonly redact: Redact;
}

/** Credentials from the settings or the environment. */
export function createCredentials(settings: AutotaskSettings): Credentials {
  const environment = settings.environment ?? process.env;
  const load = (field: "userName" | "secret" | "integrationCode", name: string): Secret =>
    loadSecret({ system: "autotask", name, value: settings[field], variable: autotaskEnvironment[field], environment });
  const userName = load("userName", "API user name");
  const secret = load("secret", "secret of the API user");
  const integrationCode = load("integrationCode", "integration code (tracking identifier)");

  return {
    userName: () => userName.reveal(),
    zoneUrl: () => (settings.zoneUrl ?? environment[autotaskEnvironment.zoneUrl])?.trim() || undefined,
    headers: () => ({
      UserName: userName.reveal(),
      Secret: secret.reveal(),
      ApiIntegrationCode: integrationCode.reveal(),
    }),
    fingerprint: () => `${userName.reveal()} ${secret.fingerprint()} ${integrationCode.fingerprint()}`,
    redact: createRedact({ secrets: [secret, integrationCode], fieldNames: ["ApiIntegrationCode"] }),
  };
}
