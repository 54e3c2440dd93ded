import type { TicketChange, Ticketing } from "@msp/workflows/ports";
import { InvalidRequestError, PermissionError } from "@msp/workflows/ports";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { latestStamp } from "../mapping/latest-stamp.ts";
import { clockSkewMs } from "./clock-skew.ts";
import { describeTicket } from "./describe-ticket.ts";
import type { TicketList } from "./names.ts";
import type { PortSession } from "./port-session.ts";

const operation = "changedTickets";

const stamps = ["lastTrackedModificationDateTime", "lastActivityDate", "createDate"] as const;

/**
 * Reads which tickets changed. No stamp of a ticket tells of everything: `lastTrackedModificationDateTime` moves with its fields but not with notes and
 * time entries, `lastActivityDate` moves with those, and which edits leave either alone is unconfirmed. So any of the two counts, or the creation, and
 * the latest is when it changed.
 *
 * Pages follow ids, not time, and are no snapshot: a ticket that changes while they are read may be passed over. Its stamp is then no earlier than the
 * reading began, which the watermark never reaches: it lies the search lag and what clocks may differ by before that.
 */
export function createChangedTickets(session: PortSession): Ticketing["changedTickets"] {
  const { client, clock, names, reading, setup } = session;

  const idsOf = async (list: TicketList, stableIds: readonly string[]): Promise<readonly number[]> => {
    const ids: number[] = [];
    for (const stableId of stableIds) ids.push(await names.idOf(list, stableId, operation));
    return ids;
  };

  /** An account that may not look gets an empty list, which would read as "nothing changed"; so that is asked anew each time. */
  async function refuseWithoutPermission(): Promise<void> {
    const { canQuery, userAccessForQuery } = await client.tickets.information({ maxAgeMs: 0 });
    if (canQuery && userAccessForQuery !== "None") return;
    throw new PermissionError(
      'autotask: this account may not read tickets, so what changed is unknown. Let its security level view "Tickets".',
      { system: "autotask", operation },
    );
  }

  return async ({ since, until, categories, statuses }) => {
    const from = instantOf("since", since);
    const end = until === undefined ? Number.POSITIVE_INFINITY : instantOf("until", until);
    const ticketCategory = categories && (await idsOf("category", categories));
    const status = statuses && (await idsOf("status", statuses));
    const shownUntil = clock.now() - setup.searchLagMs - clockSkewMs;
    const changes: { readonly at: number; readonly record: AutotaskRecord<"tickets"> }[] = [];
    const matchesNothing = ticketCategory?.length === 0 || status?.length === 0 || end <= from;

    if (!matchesNothing) {
      const gte = new Date(from);
      const records = client.tickets.query(
        {
          or: stamps.map((stamp) => ({ [stamp]: { gte } })),
          ...(until === undefined ? {} : { createDate: { lt: new Date(end) } }),
          ...(ticketCategory === undefined ? {} : { ticketCategory }),
          ...(status === undefined ? {} : { status }),
        },
        // A poll can wait; what people wait for goes first.
        { ...reading, lane: "bulk" },
      );
      for await (const record of records) {
        const at = latestStamp(record, stamps);
        if (from <= at && at < end) changes.push({ at, record });
      }
      if (changes.length === 0) await refuseWithoutPermission();
    }
    changes.sort((left, right) => left.at - right.at);
    const described: TicketChange[] = [];
    for (const { at, record } of changes) {
      const ticket = await describeTicket(session, record, operation);
      described.push({ ticket, changedAt: new Date(at).toISOString() });
    }
    return { changes: described, watermark: new Date(Math.max(from, Math.min(end, shownUntil))).toISOString() };
  };
}

function instantOf(name: string, text: string): number {
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return at;
  throw new InvalidRequestError(
    `autotask: "${text}" in "${name}" is not an instant. Write it as ISO 8601, for example 2026-11-23T14:00:00Z.`,
    { system: "autotask", operation },
  );
}
