import {
  cleanUpWebhooks,
  type KnownWebhook,
  type RegisteredWebhook,
  type RegisterWebhookOptions,
  registerWebhook,
} from "@msp/autotask";
import type { Session } from "../host/open-session.ts";
import { UsageError } from "../usage-error.ts";
import { findSecrets } from "./find-secrets.ts";
import type { ServeSettings } from "./serve-settings.ts";

/** What the names of our webhooks begin with in Autotask, so that ours are told from others'. */
const namePrefix = "msp: ";

/** Changes of these are told; a rule can ask for nothing else. */
const watched = {
  Tickets: ["title", "status", "ticketCategory", "queueID", "priority"],
  TicketNotes: ["title", "description"],
} as const;

/** Whose webhooks, and as they are configured. */
export interface WebhookSetup {
  readonly session: Pick<Session, "autotask" | "tenant" | "clock">;
  readonly settings: ServeSettings;
  readonly environment: { readonly [variable: string]: string | undefined };
}

/** The address of a webhook at the public address of the host. */
const addressOf = (publicAddress: string, name: string): string =>
  `${publicAddress.replace(/\/+$/, "")}/webhooks/autotask/${name}`;

/** The public address. Throws `UsageError` where none is configured. */
function publicAddressOf({ publicAddress }: ServeSettings): string {
  if (publicAddress !== undefined) return publicAddress;
  throw new UsageError(
    'Autotask has to be told an address it can reach, and none is configured. Set "publicAddress" under "serve", for example "https://msp.example.com".',
  );
}

/**
 * Makes Autotask call every webhook of the configuration, and calls it again where Autotask has turned it off. Nothing is created where it is there
 * already, so it may be repeated at every start.
 *
 * Throws `UsageError` where the address or a secret is missing, and the client's errors.
 */
export async function registerWebhooks(
  { session, settings, environment }: WebhookSetup,
  { readyWithinMs }: Pick<RegisterWebhookOptions, "readyWithinMs"> = {},
): Promise<readonly RegisteredWebhook[]> {
  const { webhookSecrets } = findSecrets(settings, environment);
  const publicAddress = publicAddressOf(settings);
  const own = ownResourceOf(session);
  const registered: RegisteredWebhook[] = [];
  for (const [name, { entity }] of Object.entries(settings.webhooks)) {
    const url = addressOf(publicAddress, name);
    const common = {
      name: `${namePrefix}${name}`,
      ...{ url, deactivationUrl: url },
      secret: webhookSecrets[name] ?? "",
      on: ["create", "update"] as const,
      excludedResourceIds: own === undefined ? [] : [own],
    };
    const { autotask, clock } = session;
    registered.push(
      entity === "Tickets"
        ? await registerWebhook(autotask, { ...common, entity, fields: watched.Tickets }, { clock, readyWithinMs })
        : await registerWebhook(autotask, { ...common, entity, fields: watched.TicketNotes }, { clock, readyWithinMs }),
    );
  }
  return registered;
}

/** Every webhook Autotask has, ours and others'. Nothing is changed. */
export async function listWebhooks({
  session,
}: WebhookSetup): Promise<readonly (KnownWebhook & { readonly isOurs: boolean })[]> {
  // With prefixes that nothing begins with nothing is ours to remove, and all of it is told.
  const none = "\u0000";
  const { others } = await cleanUpWebhooks(session.autotask, { namePrefix: none, urlPrefix: none, keep: [] });
  return others.map((webhook) => ({ ...webhook, isOurs: webhook.name.startsWith(namePrefix) }));
}

/** Removes webhooks that earlier configurations left: ours by name and address, and named by no webhook of the configuration. */
export async function removeLeftWebhooks(setup: WebhookSetup): Promise<Awaited<ReturnType<typeof cleanUpWebhooks>>> {
  const { session, settings } = setup;
  const publicAddress = publicAddressOf(settings);
  const wanted = new Map(
    Object.entries(settings.webhooks).map(([name, { entity }]) => [addressOf(publicAddress, name), entity]),
  );
  const first = new Set<string>();
  const keep = (await listWebhooks(setup)).filter(({ url, entity }) => {
    const isKept = wanted.get(url) === entity && !first.has(url);
    if (isKept) first.add(url);
    return isKept;
  });
  return cleanUpWebhooks(session.autotask, { namePrefix, urlPrefix: addressOf(publicAddress, ""), keep });
}

/** The API user's resource, as the tenant file says: what it changes itself is not told. */
function ownResourceOf({ tenant }: WebhookSetup["session"]): number | undefined {
  const { autotask } = tenant.policies as { readonly autotask?: { readonly apiResourceId?: number } };
  return autotask?.apiResourceId;
}
