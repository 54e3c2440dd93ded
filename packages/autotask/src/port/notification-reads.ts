import type { NotificationRecord } from "@msp/workflows";
import { PermissionError, type Ticketing } from "@msp/workflows/ports";
import { present } from "../mapping/present.ts";
import { toInstant } from "../mapping/to-instant.ts";
import { toSentMail } from "../mapping/to-sent-mail.ts";
import type { PortSession } from "./port-session.ts";

/** Reading which mails Autotask recorded. */
export function createNotificationReads(session: PortSession): Pick<Ticketing, "notificationsOf"> {
  const { client, reading, setup } = session;

  async function historyOf(ticketID: number, since: string): Promise<NotificationRecord["history"]> {
    if (!setup.readsNotificationHistory) return "no permission";
    // A missing permission often answers with an empty list, so the entity itself is asked what this account may do.
    const { canQuery, userAccessForQuery } = await client.notificationHistory.information();
    if (!canQuery || userAccessForQuery === "None") return "no permission";
    try {
      const notificationSentTime = { gte: new Date(since) };
      const rows = await client.notificationHistory.all({ ticketID, notificationSentTime }, reading);
      return rows.length === 0 && userAccessForQuery !== "All" ? "no permission" : rows.map(toSentMail);
    } catch (error) {
      if (error instanceof PermissionError) return "no permission";
      throw error;
    }
  }

  return {
    async notificationsOf({ ticketId, since }) {
      const { id, lastCustomerNotificationDateTime: last } = await session.ticket(ticketId, "notificationsOf");
      const history = await historyOf(id, since);
      return { ...present({ lastCustomerNotificationAt: last && toInstant(last) }), history };
    },
  };
}
