import type { Tenant } from "@msp/workflows";
import type { PortName } from "@msp/workflows/ports";
import type { RunSummary } from "../desk/run-summary.ts";
import type { AlertRule } from "./alerts/alert-rule.ts";
import type { ListenAddress } from "./http/parse-address.ts";
import type { StartRule } from "./rules/start-rule.ts";

/** What a host is about to do. Instants are milliseconds since 1970-01-01 UTC. */
export interface HostPlan {
  readonly tenant: Tenant<never>;
  readonly now: number;
  readonly file: string;
  /** Where other commands will reach it. */
  readonly socket: string;
  readonly rules: readonly StartRule[];
  /** What alerts start. */
  readonly alertRules: readonly AlertRule[];
  readonly pollEveryMs: number | false;
  /** Whether what people are asked is shown on its tickets. */
  readonly asksOnTickets: boolean;
  readonly listen: ListenAddress | undefined;
  /** The last parts of the webhooks' addresses. */
  readonly webhooks: readonly string[];
  /** The last parts of the addresses of other services' webhooks. */
  readonly otherWebhooks: readonly string[];
  /** Ports workflows use behind which nothing stands here. */
  readonly unconnected: readonly PortName[];
  readonly receivesForms: boolean;
  /** Runs that have not ended. */
  readonly open: readonly RunSummary[];
  readonly nextWake: number | undefined;
}
