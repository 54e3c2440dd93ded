import type { AutoelevateSettings } from "../autoelevate-settings.ts";
import type { AutoelevateClient, Gettable, Listed } from "./autoelevate-client.ts";
import { createConnection } from "./connection/create-connection.ts";
import { createDriftWatch } from "./drift/drift-watch.ts";
import { readAuditLog } from "./read/read-audit-log.ts";
import { type ListRoute, readList } from "./read/read-list.ts";
import { recordId } from "./read/record-id.ts";
import { toRecord } from "./read/to-record.ts";
import { company } from "./records/company.ts";
import { computer } from "./records/computer.ts";
import { elevatedSession } from "./records/elevated-session.ts";
import { elevationEvent } from "./records/elevation-event.ts";
import { elevationRequest } from "./records/elevation-request.ts";
import { elevationRule } from "./records/elevation-rule.ts";
import { location } from "./records/location.ts";
import type { RecordFields, RecordOf } from "./records/record-definition.ts";
import { usage } from "./records/usage.ts";
import { toDecisionBody } from "./requests/to-decision-body.ts";
import type { WriteOptions } from "./requests/write-options.ts";

const ruleFields = ["createRule", "ruleLevel"];

/**
 * A client for one AutoElevate tenant. Nothing is read or sent before the first request.
 *
 * Reads are tried again, writes are sent once. Rejects with the `SystemError` classes of `@msp/workflows/ports`.
 *
 * @example
 * ```ts
 * import { createAutoelevateClient } from "@msp/autoelevate";
 *
 * const client = createAutoelevateClient(); // the key comes from the environment
 * const start = Date.now() - 86_400_000;
 * for (const request of await client.elevationRequests.list({ start, approvalState: "PENDING" })) {
 *   console.log(request.requestedBy, request.targetDescription);
 * }
 * ```
 */
export function createAutoelevateClient(settings: AutoelevateSettings = {}): AutoelevateClient {
  const watch = createDriftWatch(settings.onDrift);
  const http = createConnection(settings, watch);

  const listed = <Fields extends RecordFields, Query extends object>(
    route: ListRoute<Fields>,
  ): Listed<RecordOf<Fields>, Query> => ({
    list: async (query, options = {}) => readList(http(), route, query, options, watch),
  });

  const gettable = <Fields extends RecordFields, Query extends object>(
    route: ListRoute<Fields>,
  ): Gettable<RecordOf<Fields>, Query> => ({
    ...listed(route),
    async get(id, options = {}) {
      const operation = `reading /${route.path}/{id}`;
      const path = `${route.path}/${recordId(operation, "id", id)}`;
      const parse = (value: unknown) => toRecord(route.definition, value, route.definition.name, watch);
      return http().read({ method: "GET", path, parse, ...options });
    },
  });

  async function decide(
    verb: "approve" | "deny",
    id: string,
    payload: object,
    fields: readonly string[],
    options: WriteOptions,
  ) {
    const operation = `${verb} an elevation request`;
    const path = `elevation-requests/${recordId(operation, "id", id)}/${verb}`;
    const body = toDecisionBody(operation, payload, fields);
    const parse = (value: unknown) => toRecord(elevationRequest, value, elevationRequest.name, watch);
    return http().write({ method: "POST", path, body, parse, ...options });
  }

  return {
    usage: async (options = {}) =>
      http().read({
        method: "GET",
        path: "usage",
        parse: (value) => toRecord(usage, value, usage.name, watch),
        ...options,
      }),
    companies: gettable({ path: "companies", definition: company, filters: [] }),
    computers: gettable({ path: "computers", definition: computer, filters: ["companyId", "locationId"] }),
    locations: gettable({ path: "locations", definition: location, filters: ["companyId"] }),
    elevationRequests: {
      ...gettable({
        path: "elevation-requests",
        definition: elevationRequest,
        filters: ["start", "end", "companyId", "approvalState"],
        needsStart: true,
      }),
      approve: (id, payload = {}, options = {}) =>
        decide("approve", id, payload, [...ruleFields, "elevationType", "durationInMinutes"], options),
      deny: (id, payload = {}, options = {}) => decide("deny", id, payload, [...ruleFields, "denialReason"], options),
    },
    elevationEvents: listed({
      path: "elevation-events",
      definition: elevationEvent,
      filters: ["start", "end", "companyId"],
      needsStart: true,
    }),
    elevationRules: listed({ path: "elevation-rules", definition: elevationRule, filters: ["companyId"] }),
    elevatedSessions: gettable({
      path: "elevated-sessions",
      definition: elevatedSession,
      filters: ["companyId", "computerId", "status"],
    }),
    auditLogs: (query = {}, options = {}) => readAuditLog(http, query, options, watch),
    drift: watch.findings,
  };
}
