import type { PersonRequest } from "@msp/workflows/ports";
import type { Entry } from "@msp/workflows/run";
import type { HostLog } from "../serve/host-event.ts";
import type { MirrorTools } from "./mirror-tools.ts";
import { requestCode } from "./request-code.ts";
import { ticketOfRequest } from "./ticket-of-request.ts";

/**
 * Finds the ticket a request is to be shown on and remembers both. `false` where it is not to be shown: its run is about no ticket, the ticket belongs to
 * another customer than the run, or nobody on the staff can do anything about it (a form that only the customer can end).
 */
export async function registerRequest(
  { ticketing, book }: MirrorTools,
  request: PersonRequest,
  entries: readonly Entry[],
  log: HostLog,
): Promise<boolean> {
  if (request.kind === "form" && request.closedBy === undefined) return false;
  const ticketId = ticketOfRequest(request, entries);
  if (ticketId === undefined) return false;
  const started = entries.find((entry) => entry.kind === "started");
  const company = started?.kind === "started" ? started.company : undefined;
  // One that cannot be found may be too new to be seen: that is an error, and tried again.
  const ticket = await ticketing.getTicket(ticketId);
  if (company !== undefined && ticket.companyId !== company) {
    log({
      kind: "trouble",
      text: `"${request.title}" of run ${request.runId} is not shown on ticket ${ticketId}: it belongs to another customer than the run.`,
      facts: { runId: request.runId, token: request.token, ticket: ticketId },
    });
    return false;
  }
  const others = book.requests().filter((one) => one.ticketId === ticketId);
  if (book.ticket(ticketId) === undefined)
    await book.keepTicket({ ticketId, responsible: ticket.primaryResourceId ?? "none", moves: 0, writes: {} });
  await book.keep({
    token: request.token,
    runId: request.runId,
    ticketId,
    code: requestCode(
      request.token,
      others.map(({ code }) => code),
    ),
    title: request.title,
    openedAt: new Date(request.openedAt).toISOString(),
    writes: {},
    reminders: [],
    handled: [],
  });
  return true;
}
