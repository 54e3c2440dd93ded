import { NotFoundError, PermissionError } from "@msp/workflows/ports";
import type { AutotaskClient } from "../client/autotask-client.ts";
import type { ReadOptions } from "../client/query/query-options.ts";
import { toInstant } from "../mapping/to-instant.ts";
import type { AutotaskWebhookEvent } from "./autotask-webhook-event.ts";
import { readWebhookEvent } from "./read-webhook-event.ts";

/** An event that Autotask gave up. */
export interface UndeliveredEvent {
  readonly logId: number;
  /** When it was given up, ISO 8601. */
  readonly at: string;
  /** Autotask's own words. */
  readonly reason: string;
  /** The event itself; missing where what Autotask kept of it cannot be read. */
  readonly event?: AutotaskWebhookEvent;
}

/** What Autotask gave up since an instant (milliseconds since 1970), as its log of 30 days says; "no permission" where this account may not read that. */
export async function undeliveredEvents(
  client: AutotaskClient,
  from: number,
  options: ReadOptions,
): Promise<readonly UndeliveredEvent[] | "no permission"> {
  const logs = client.webhookEventErrorLogs;
  try {
    const rows = await logs.all({ createDateTime: { gte: new Date(from) } }, options);
    if (rows.length === 0) {
      const { canQuery, userAccessForQuery } = await logs.information({ maxAgeMs: 0 });
      if (!canQuery || userAccessForQuery === "None") return "no permission";
    }
    return rows.map(({ id, createDateTime, errorMessage, payload }) => {
      const at = toInstant(createDateTime ?? "");
      const body = readWebhookEvent(payload ?? "", at);
      return { logId: id, at, reason: errorMessage ?? "", ...(body.kind === "event" ? { event: body.event } : {}) };
    });
  } catch (error) {
    if (error instanceof PermissionError || error instanceof NotFoundError) return "no permission";
    throw error;
  }
}
