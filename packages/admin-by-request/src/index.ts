/** Admin By Request for `@msp/workflows`, and its client, which is usable alone. */
export type { RequestHook, RequestObservation } from "@msp/adapter-kit";
export { adminByRequest } from "./admin-by-request.ts";
export { type AdminByRequestSettings, adminByRequestEnvironment } from "./admin-by-request-settings.ts";
export type {
  AdminByRequestClient,
  AdminRequests,
  AuditLog,
  AuditLogQuery,
  RequestQuery,
} from "./client/admin-by-request-client.ts";
export type { AdminByRequestLimits } from "./client/connection/admin-by-request-limits.ts";
export { createAdminByRequestClient } from "./client/create-admin-by-request-client.ts";
export type { ReadOptions } from "./client/read/read-options.ts";
export type { AdminRequest, AdminRequestFile } from "./client/records/admin-request.ts";
export type { AuditLogChanges, AuditLogEntry } from "./client/records/audit-log-entry.ts";
export { type RequestState, stateOfRequest } from "./client/records/state-of-request.ts";
export type { ApproveRequest, DenyRequest, RequestDecision } from "./client/requests/request-decision.ts";
export type { WriteOptions } from "./client/requests/write-options.ts";
export {
  type AdminByRequestWebhookOptions,
  createAdminByRequestWebhookHandler,
} from "./webhooks/create-admin-by-request-webhook-handler.ts";
