import type { Environment } from "../command-context.ts";
import type { Connection } from "../host/connect.ts";
import { UsageError } from "../usage-error.ts";
import type { OtherWebhookSettings } from "./other-webhooks.ts";
import type { ServeSettings } from "./serve-settings.ts";

const secretVariables = {
  dattoRmm: "DATTO_RMM_WEBHOOK_SECRET",
  adminByRequest: "ADMIN_BY_REQUEST_WEBHOOK_SECRET",
} as const;
const names = { dattoRmm: "Datto RMM", adminByRequest: "Admin By Request" } as const;

/**
 * How webhooks of Datto RMM and Admin By Request are received: where settings or a variable of the environment say so. Throws `UsageError` for one without a
 * secret, for one whose service is not connected, and for rules about alerts that nobody would hear of.
 */
export function findOtherWebhooks(
  { dattoRmmWebhook, adminByRequestWebhook, alerts }: ServeSettings,
  environment: Environment,
  { dattoRmm, adminByRequest }: Connection["clients"],
): OtherWebhookSettings {
  const settingsOf = <Client>(
    service: keyof typeof names,
    given: { readonly secret?: string | undefined } | undefined,
    client: Client | undefined,
  ): { readonly client: Client; readonly secret: string } | undefined => {
    const variable = secretVariables[service];
    const secret = environment[variable] || given?.secret;
    if (given === undefined && !secret) return undefined;
    const name = names[service];
    if (!secret)
      throw new UsageError(
        `The webhook of ${name} has no secret, so anybody could make the host look. Set ${variable} to the one that its address or header carries.`,
      );
    if (client === undefined)
      throw new UsageError(
        `The webhook of ${name} can not be received: ${name} is not connected, and what a webhook says is only believed once it was read there.`,
      );
    return { client, secret };
  };
  const found = {
    dattoRmm: settingsOf("dattoRmm", dattoRmmWebhook, dattoRmm),
    adminByRequest: settingsOf("adminByRequest", adminByRequestWebhook, adminByRequest),
  };
  if (alerts.start.length > 0 && found.dattoRmm === undefined)
    throw new UsageError(
      `"serve.alerts.start" has rules, but nothing would hear of alerts. Set ${secretVariables.dattoRmm}, and register the webhook in Datto RMM.`,
    );
  return found;
}
