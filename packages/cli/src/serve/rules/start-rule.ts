import type { AnyWorkflow, Json } from "@msp/workflows";

/** What a ticket must be to start a run; what is left out is not looked at. All names are stable ids of the tenant file. */
export interface TicketCondition {
  readonly category: string;
  readonly statuses?: readonly string[] | undefined;
  readonly queues?: readonly string[] | undefined;
  readonly priority?: string | undefined;
  /** All of these stand in the title, whatever their case. */
  readonly titleIncludes: readonly string[];
  readonly companies?: readonly string[] | undefined;
}

/** A rule that starts a workflow from tickets, checked against the workflow and the tenant. */
export interface StartRule {
  readonly workflow: AnyWorkflow;
  readonly when: TicketCondition;
  /** The workflow's input with places such as `{ticketId}` in its texts. */
  readonly input: { readonly [name: string]: Json };
  /** The stable id of the template the rule names, which a ticket shows only by what the template presets. */
  readonly template?: string | undefined;
}
