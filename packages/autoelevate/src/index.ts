/** AutoElevate for `@msp/workflows`, and its client, which is usable alone. */
export type { RequestHook, RequestObservation } from "@msp/adapter-kit";
export { autoelevate } from "./autoelevate.ts";
export { type AutoelevateSettings, autoelevateEnvironment } from "./autoelevate-settings.ts";
export type { AutoelevateClient, ElevationRequests, Gettable, Listed } from "./client/autoelevate-client.ts";
export type { AutoelevateLimits } from "./client/connection/autoelevate-limits.ts";
export { type SignedRequest, signRequest } from "./client/connection/sign-request.ts";
export { createAutoelevateClient } from "./client/create-autoelevate-client.ts";
export type { DriftFinding } from "./client/drift/drift-finding.ts";
export type {
  AuditLogQuery,
  CompanyQuery,
  ComputerQuery,
  ElevatedSessionQuery,
  ElevationRequestQuery,
  EmptyQuery,
  PeriodQuery,
  QueryInstant,
} from "./client/read/list-query.ts";
export type { ReadOptions } from "./client/read/read-options.ts";
export type { AuditLogEntry } from "./client/records/audit-log-entry.ts";
export type { Company } from "./client/records/company.ts";
export type { Computer } from "./client/records/computer.ts";
export type { ElevatedSession } from "./client/records/elevated-session.ts";
export type { ElevationEvent } from "./client/records/elevation-event.ts";
export type { ElevationRequestRecord } from "./client/records/elevation-request.ts";
export type { ElevationRule } from "./client/records/elevation-rule.ts";
export type { Location } from "./client/records/location.ts";
export type { OtherWord } from "./client/records/record-definition.ts";
export type { Usage } from "./client/records/usage.ts";
export type { ApprovePayload, DecisionPayload, DenyPayload, RuleLevel } from "./client/requests/decision-payload.ts";
export type { WriteOptions } from "./client/requests/write-options.ts";
