import { toWireDate } from "../store/wire-date.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { insertRow } from "../write/insert-row.ts";
import { findAddressee } from "./find-addressee.ts";
import type { Target } from "./find-targets.ts";
import { renderTemplate } from "./render-template.ts";
import type { MailCause, SentMail } from "./sent-mail.ts";

/** A notification about to leave. */
export interface Notification {
  readonly ticketID: number;
  /** The name of a notification template. */
  readonly template: string;
  readonly targets: readonly Target[];
  readonly cause: MailCause;
  /** The resource on whose behalf it goes. */
  readonly initiatingResourceID: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Mails everybody who can be mailed, keeps the notification history and the ticket's stamp, and returns what left. */
export const sendNotification = (tenant: Tenant, notification: Notification): readonly SentMail[] => {
  const { ticketID, at, cause, initiatingResourceID } = notification;
  const tickets = tenant.database.table("Tickets");
  const ticket = tickets.get(ticketID);
  if (!ticket) return [];
  const template = tenant.procedures.notificationTemplate(notification.template);
  const subject = renderTemplate(tenant, ticket, template.subject);
  const body = renderTemplate(tenant, ticket, template.body);
  const ticketNumber = String(ticket.values.ticketNumber);
  const left: SentMail[] = [];
  for (const target of notification.targets) {
    const { person, heldBack } = findAddressee(tenant, target);
    const mail: SentMail = { at, to: person, template: template.name, subject, body, ticketID, ticketNumber, cause };
    if (heldBack) {
      tenant.mail.heldBack.push({ ...mail, reason: heldBack });
      continue;
    }
    tenant.mail.sent.push(mail);
    left.push(mail);
    const { title = null, companyID = null } = ticket.values;
    insertRow(
      tenant,
      "NotificationHistory",
      {
        ticketID,
        companyID,
        entityTitle: title,
        entityNumber: ticketNumber,
        templateName: template.name,
        recipientDisplayName: person.name,
        recipientEmailAddress: person.address,
        notificationSentTime: toWireDate(at),
        initiatingResourceID,
      },
      at,
    );
  }
  if (left.some(({ to }) => to.kind === "contact")) {
    tickets.patch(ticketID, { lastCustomerNotificationDateTime: toWireDate(at) });
  }
  return left;
};
