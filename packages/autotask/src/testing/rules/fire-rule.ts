import { toWireDate } from "../store/wire-date.ts";
import { systemResourceID } from "../tenant/actor.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { insertRow } from "../write/insert-row.ts";
import { findTargets, type Target } from "./find-targets.ts";
import { sendNotification } from "./send-notification.ts";
import type { WorkflowRule } from "./workflow-rule.ts";

/** Notes on the ticket that a rule mailed somebody, the way the service does: in the name of resource 4, as an ordinary type of note. */
const addSystemNote = (tenant: Tenant, ticketID: number, rule: string, names: readonly string[], at: number): void => {
  const now = toWireDate(at);
  const note = {
    ticketID,
    noteType: 1,
    publish: 2,
    title: "Notification sent via Workflow Rule",
    description: `${rule}: ${names.join(", ")}`,
    creatorResourceID: systemResourceID,
    createDateTime: now,
    lastActivityDate: now,
  };
  insertRow(tenant, "TicketNotes", note, at);
  tenant.database.table("Tickets").patch(ticketID, { lastActivityDate: now, lastActivityResourceID: systemResourceID });
};

/** Sends what a rule orders; `atEvent` are the people who were on the ticket when the rule was set off. */
export const fireRule = (
  tenant: Tenant,
  rule: WorkflowRule,
  ticketID: number,
  atEvent: readonly Target[],
  at: number,
): void => {
  const ticket = tenant.database.table("Tickets").get(ticketID);
  if (!ticket) return;
  const late = tenant.assumptions.ruleRecipientsFrom === "sending";
  const targets = late ? findTargets(tenant, ticket, rule.send.to) : atEvent;
  const cause = { kind: "workflow rule", rule: rule.name } as const;
  const { template } = rule.send;
  const initiatingResourceID = systemResourceID;
  const sent = sendNotification(tenant, { ticketID, template, targets, cause, initiatingResourceID, at });
  if (sent.length > 0)
    addSystemNote(
      tenant,
      ticketID,
      rule.name,
      sent.map(({ to }) => to.name),
      at,
    );
};
