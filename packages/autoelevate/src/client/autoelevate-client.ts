import type { DriftFinding } from "./drift/drift-finding.ts";
import type {
  AuditLogQuery,
  CompanyQuery,
  ComputerQuery,
  ElevatedSessionQuery,
  ElevationRequestQuery,
  EmptyQuery,
  PeriodQuery,
} from "./read/list-query.ts";
import type { ReadOptions } from "./read/read-options.ts";
import type { AuditLogEntry } from "./records/audit-log-entry.ts";
import type { Company } from "./records/company.ts";
import type { Computer } from "./records/computer.ts";
import type { ElevatedSession } from "./records/elevated-session.ts";
import type { ElevationEvent } from "./records/elevation-event.ts";
import type { ElevationRequestRecord } from "./records/elevation-request.ts";
import type { ElevationRule } from "./records/elevation-rule.ts";
import type { Location } from "./records/location.ts";
import type { Usage } from "./records/usage.ts";
import type { ApprovePayload, DenyPayload } from "./requests/decision-payload.ts";
import type { WriteOptions } from "./requests/write-options.ts";

/** A list that is read whole. */
export interface Listed<Item, Query> {
  /** Every record the query finds, once all pages are read; in the order of the service, which it promises for locations and sessions alone. */
  list(query: Query, options?: ReadOptions): Promise<readonly Item[]>;
}

/** A list whose records can be read by id. */
export interface Gettable<Item, Query> extends Listed<Item, Query> {
  /** Throws `NotFoundError` when it is missing, and `PermissionError` when it is not this key's to see, which a limited key cannot tell apart. */
  get(id: string, options?: ReadOptions): Promise<Item>;
}

/** Requests for elevation, and the two decisions about them. */
export interface ElevationRequests extends Gettable<ElevationRequestRecord, ElevationRequestQuery> {
  /**
   * Approves a pending request. Sent once: `ConflictError` means that it was no longer pending, `UnknownOutcomeError` that it may have been approved.
   * The service has no key against sending twice and never says who decided: read the request before you do anything else.
   */
  approve(id: string, payload?: ApprovePayload, options?: WriteOptions): Promise<ElevationRequestRecord>;
  /** Denies a pending request. `denialReason` is shown to the end user. Throws as `approve` does. */
  deny(id: string, payload?: DenyPayload, options?: WriteOptions): Promise<ElevationRequestRecord>;
}

/** AutoElevate in its own words: the sixteen operations of its partner API. */
export interface AutoelevateClient {
  usage(options?: ReadOptions): Promise<Usage>;
  readonly companies: Gettable<Company, EmptyQuery>;
  /** The list shows machines that checked in within 30 days; one that is missing there may still be read by id. */
  readonly computers: Gettable<Computer, ComputerQuery>;
  /** The oldest first. */
  readonly locations: Gettable<Location, CompanyQuery>;
  readonly elevationRequests: ElevationRequests;
  readonly elevationEvents: Listed<ElevationEvent, PeriodQuery>;
  readonly elevationRules: Listed<ElevationRule, CompanyQuery>;
  /** The newest first. */
  readonly elevatedSessions: Gettable<ElevatedSession, ElevatedSessionQuery>;
  /** Changes to users and settings, read page by page as they are asked for. Decisions about elevation are not among them. */
  auditLogs(query?: AuditLogQuery, options?: ReadOptions): AsyncGenerator<AuditLogEntry, void, undefined>;
  /** In what the service has differed so far from what this client was written for; also told to `onDrift`. */
  drift(): readonly DriftFinding[];
}
