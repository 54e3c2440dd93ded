import type { AnyWorkflow, Person } from "@msp/workflows";
import type { LocalDeskOptions } from "../desk/open-local-desk.ts";
import type { AlertRule } from "./alerts/alert-rule.ts";
import type { HostLog } from "./host-event.ts";
import type { ListenAddress } from "./http/parse-address.ts";
import type { OtherWebhookSettings } from "./other-webhooks.ts";
import type { StartRule } from "./rules/start-rule.ts";

/** What a host serves, and as whom. */
export interface HostOptions {
  /** The state file. The host owns it until it has stopped. */
  readonly file: string;
  /** The tenant, its services, its time and its calendar; the host does not close them. */
  readonly session: LocalDeskOptions["session"];
  /** Every workflow, in every version, that runs may be in. */
  readonly workflows: readonly AnyWorkflow[];
  /** What tickets start; see `checkStartRules`. Default: nothing. */
  readonly rules?: readonly StartRule[];
  /** How often tickets are asked for, in milliseconds; `false` for never. Default: 60,000. */
  readonly pollEveryMs?: number | false;
  /** Whether what people are asked is shown on the tickets it is about, and answered there. Default: on, unless everything is invented. */
  readonly technicians?: { readonly onTickets: boolean };
  /** Where webhooks and forms are received. Default: nowhere. */
  readonly listen?: ListenAddress | undefined;
  /** What alerts start, and how long is waited for their tickets. Default: nothing. */
  readonly alerts?: { readonly rules: readonly AlertRule[]; readonly ticketWithinMs: number };
  /** Webhooks of Datto RMM and Admin By Request. Default: they are not received. */
  readonly otherWebhooks?: OtherWebhookSettings;
  /** The secret of each Autotask webhook, by the last part of its address. */
  readonly webhookSecrets?: { readonly [name: string]: string };
  /** What posted forms are signed with. Default: forms are not received. */
  readonly formSecret?: string | undefined;
  /** Signs the ends of journals. Default: they are not signed. */
  readonly signingKey?: string | undefined;
  /** Hears what happens. Default: nobody does. */
  readonly log?: HostLog;
  /** The operator where the tenant file names none. Default: nobody. */
  readonly operator?: Person;
  /** Default: none is made. */
  readonly telemetry?: LocalDeskOptions["telemetry"];
  /** The state file never grows beyond this many bytes. Default: no limit. */
  readonly maxBytes?: number;
  /** More for the engine. */
  readonly engine?: Pick<NonNullable<LocalDeskOptions["engine"]>, "onEntry" | "secrets">;
}
