import { InvalidRequestError, PermissionError, type Ticketing } from "@msp/workflows/ports";
import type { MemoryPermissions } from "./permissions.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { toTicket } from "./to-ticket.ts";

/** Which tickets changed. A change is seen once the service's index has caught up with it. */
export function createMemoryChanges(
  desk: ServiceDesk,
  settings: { readonly permissions: MemoryPermissions; readonly searchLagMs: number },
): Pick<Ticketing, "changedTickets"> {
  const { system, clock, terms } = desk;
  const { permissions, searchLagMs } = settings;
  const operation = "changedTickets";

  function instantOf(name: string, text: string): number {
    const at = Date.parse(text);
    if (!Number.isNaN(at)) return at;
    throw new InvalidRequestError(`${system}: "${text}" in "${name}" is not an instant. Write it as ISO 8601.`, {
      system,
      operation,
    });
  }

  return {
    changedTickets: async (query) => {
      const since = instantOf("since", query.since);
      const shown = clock.now() - searchLagMs;
      const end = query.until === undefined ? Number.POSITIVE_INFINITY : instantOf("until", query.until);
      const categories = query.categories?.map((id) => terms.labelOf("category", id, operation));
      const statuses = query.statuses?.map((id) => terms.labelOf("status", id, operation));
      if (!permissions.search) {
        throw new PermissionError(`${system}: this account may not search tickets.`, { system, operation });
      }
      const changes = desk
        .tickets()
        .filter(({ category }) => categories === undefined || categories.includes(category ?? ""))
        .filter(({ status }) => statuses === undefined || statuses.includes(status))
        .map((ticket) => ({ ticket, at: Math.max(...ticket.changedAtMs.filter((at) => at <= shown)) }))
        .filter(({ at }) => since <= at && at < end)
        .sort((left, right) => left.at - right.at)
        .map(({ ticket, at }) => ({ ticket: toTicket(terms, ticket), changedAt: new Date(at).toISOString() }));
      return { changes, watermark: new Date(Math.max(since, Math.min(shown, end))).toISOString() };
    },
  };
}
