import type { Environment } from "../command-context.ts";
import { UsageError } from "../usage-error.ts";
import type { ServeSettings } from "./serve-settings.ts";

/** What the outside proves itself with. */
export interface HostSecrets {
  readonly webhookSecrets: { readonly [name: string]: string };
  readonly formSecret: string | undefined;
}

/** The variable that holds the secret of a webhook. */
export const webhookSecretVariable = (name: string): string =>
  `MSP_WEBHOOK_SECRET_${name.toUpperCase().replaceAll("-", "_")}`;

/** The secrets of webhooks and forms, from the environment or else the configuration. Throws `UsageError` for a webhook without one. */
export function findSecrets({ webhooks, formSecret }: ServeSettings, environment: Environment): HostSecrets {
  const secretOf = ([name, settings]: [string, { readonly secret?: string | undefined }]): [string, string] => {
    const secret = environment[webhookSecretVariable(name)] || settings.secret;
    if (secret) return [name, secret];
    throw new UsageError(
      `The webhook "${name}" has no secret, so nobody could tell who sends it. Set ${webhookSecretVariable(name)} to the secret it was registered with.`,
    );
  };
  return {
    webhookSecrets: Object.fromEntries(Object.entries(webhooks).map(secretOf)),
    formSecret: environment.MSP_FORM_SECRET || formSecret,
  };
}
