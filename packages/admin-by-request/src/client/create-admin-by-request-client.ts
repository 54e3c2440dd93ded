import type { AdminByRequestSettings } from "../admin-by-request-settings.ts";
import type { AdminByRequestClient, AuditLogQuery } from "./admin-by-request-client.ts";
import { createConnection } from "./connection/create-connection.ts";
import { pageThrough, toItems } from "./read/page-through.ts";
import type { ReadOptions } from "./read/read-options.ts";
import { toAuditLogChanges } from "./read/to-audit-log-changes.ts";
import { toAuditLogEntry } from "./read/to-audit-log-entry.ts";
import { toQuery } from "./read/to-query.ts";
import { toRequest } from "./read/to-request.ts";
import { refusedHere } from "./refused-here.ts";
import { checkDecision, checkRequestNumber } from "./requests/check-decision.ts";
import { decideRequest } from "./requests/decide-request.ts";

const requestFilters = ["status", "startId", "wantsScanDetails"];
const auditFilters = [...requestFilters, "type", "days", "startDate", "endDate"];

/**
 * A client for one Admin By Request tenant. Nothing is read or sent before the first request.
 *
 * Reads are tried again, writes are sent once. Rejects with the `SystemError` classes of `@msp/workflows/ports`.
 *
 * @example
 * ```ts
 * import { createAdminByRequestClient } from "@msp/admin-by-request";
 *
 * const { requests } = createAdminByRequestClient({ dataCenter: "dc2" }); // the key comes from the environment
 * for (const { id, user, application } of await requests.list({ status: "Pending" })) {
 *   console.log(id, user.fullName, application?.name ?? "a session");
 * }
 * ```
 */
export function createAdminByRequestClient(settings: AdminByRequestSettings = {}): AdminByRequestClient {
  const http = createConnection(settings);

  async function* listAuditLog(path: string, query: AuditLogQuery, options: ReadOptions) {
    const text = toQuery(`listing /${path}`, query, auditFilters);
    const { startId } = query;
    yield* pageThrough(http, { path, query: text, startId, take: 500, toItem: toAuditLogEntry }, options);
  }

  return {
    requests: {
      async list(query = {}, options = {}) {
        const text = toQuery("listing /requests", query, requestFilters);
        const { startId } = query;
        const found = [];
        const list = { path: "requests", query: text, startId, take: 500, toItem: toRequest };
        for await (const request of pageThrough(http, list, options)) found.push(request);
        return found;
      },
      async latest(count, options = {}) {
        const operation = "listing the latest /requests";
        if (!Number.isSafeInteger(count) || count < 1 || count > 1000) {
          throw refusedHere(operation, `the service hands out 1 to 1000 of them, not ${String(count)}.`);
        }
        const parse = (value: unknown) => [...toItems(value, toRequest)].sort((left, right) => right.id - left.id);
        return http().read({ method: "GET", path: `requests?last=${count}`, operation, parse, ...options });
      },
      async get(id, options = {}) {
        const operation = "reading /requests/{id}";
        const path = `requests/${checkRequestNumber(operation, id)}`;
        return http().read({ method: "GET", path, operation, parse: (value) => toRequest(value), ...options });
      },
      async approve(id, { approvedBy }, options = {}) {
        const operation = "approving a request";
        const number = checkRequestNumber(operation, id);
        const query = checkDecision(operation, "approvedby", approvedBy);
        const decision = { id: number, method: "PUT", wanted: "approved", decidedBy: approvedBy, query } as const;
        return decideRequest(http(), decision, options);
      },
      async deny(id, { deniedBy, reason }, options = {}) {
        const operation = "denying a request";
        const number = checkRequestNumber(operation, id);
        const query = checkDecision(operation, "deniedby", deniedBy, reason);
        const decision = { id: number, method: "DELETE", wanted: "denied", decidedBy: deniedBy, query } as const;
        return decideRequest(http(), decision, options);
      },
    },
    auditLog: {
      list: (query = {}, options = {}) => listAuditLog("auditlog", query, options),
      async get(id, options = {}) {
        const operation = "reading /auditlog/{id}";
        const path = `auditlog/${checkRequestNumber(operation, id)}`;
        return http().read({ method: "GET", path, operation, parse: (value) => toAuditLogEntry(value), ...options });
      },
      ofComputer: (name, options = {}) => listAuditLog(`computers/${segment("computer", name)}/auditlog`, {}, options),
      ofUser: (name, options = {}) => listAuditLog(`users/${segment("user", name)}/auditlog`, {}, options),
      async changes(cursor, options = {}) {
        const operation = "reading the changes of /auditlog";
        if (cursor !== undefined && !/^\d{1,19}$/.test(cursor)) {
          throw refusedHere(operation, `${JSON.stringify(cursor)} is no cursor of an earlier call.`);
        }
        const path = cursor === undefined ? "auditlog/delta" : `auditlog/delta?deltaTime=${cursor}`;
        return http().read({ method: "GET", path, operation, parse: toAuditLogChanges, ...options });
      },
    },
  };
}

/** A name as one segment of a path. Dots alone would climb out of it. */
function segment(kind: string, name: string): string {
  if (name.trim() === "" || /^\.{1,2}$/.test(name)) {
    throw refusedHere("listing the audit log", `${JSON.stringify(name)} is not the name of a ${kind}.`);
  }
  return encodeURIComponent(name);
}
