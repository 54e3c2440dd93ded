import type { AnyWorkflow, Json } from "@msp/workflows";

/** What an alert must be to start a run; what is left out is not looked at. */
export interface AlertCondition {
  /** The monitoring system's words for what alerts are about, for example `online_offline_status`. */
  readonly kinds?: readonly string[] | undefined;
  readonly priorities?: readonly string[] | undefined;
  /** Stands in the alert's text, whatever its case. */
  readonly textIncludes?: string | undefined;
  readonly companies?: readonly string[] | undefined;
}

/** A rule that starts a workflow from alerts, checked against the workflow and the tenant. */
export interface AlertRule {
  readonly workflow: AnyWorkflow;
  readonly when: AlertCondition;
  /** The workflow's input where the monitoring system opened a ticket, with places such as `{ticketId}`. */
  readonly input: { readonly [name: string]: Json };
  /** The input where it opened none. Default: such an alert starts nothing. */
  readonly inputWithoutTicket?: { readonly [name: string]: Json } | undefined;
}
