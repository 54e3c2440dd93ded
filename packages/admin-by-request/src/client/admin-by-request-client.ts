import type { ReadOptions } from "./read/read-options.ts";
import type { AdminRequest } from "./records/admin-request.ts";
import type { AuditLogChanges, AuditLogEntry } from "./records/audit-log-entry.ts";
import type { ApproveRequest, DenyRequest, RequestDecision } from "./requests/request-decision.ts";
import type { WriteOptions } from "./requests/write-options.ts";

/** Which requests are listed. */
export interface RequestQuery {
  /** @default all */
  readonly status?: "Pending" | "Approved" | "Denied" | "Quarantined" | undefined;
  /** Only from this number on. */
  readonly startId?: number | undefined;
  /** Whether `scanResults` is filled. @default false */
  readonly wantsScanDetails?: boolean | undefined;
}

/** Which entries of the audit log are listed. */
export interface AuditLogQuery extends RequestQuery {
  /** Files or sessions. @default both */
  readonly type?: "app" | "session" | undefined;
  /** How far back. @default 30 days; not used with `startDate` */
  readonly days?: number | undefined;
  /** `2026-11-23`. */
  readonly startDate?: string | undefined;
  /** `2026-11-23`, this day included. */
  readonly endDate?: string | undefined;
}

/** Requests for rights, and the two decisions about them. */
export interface AdminRequests {
  /** Every request that fits, by number, once all pages are read: a list filtered by status shrinks under who decides while reading. */
  list(query?: RequestQuery, options?: ReadOptions): Promise<readonly AdminRequest[]>;
  /** The newest ones, the newest first. `count` is 1 to 1000. */
  latest(count: number, options?: ReadOptions): Promise<readonly AdminRequest[]>;
  /** Throws `NotFoundError` when there is none. */
  get(id: number, options?: ReadOptions): Promise<AdminRequest>;
  /**
   * Approves a pending request and reads it back. Sends at most one write, and none when the request is no longer pending. Throws `UnknownOutcomeError` when it
   * was sent and no clear answer came.
   */
  approve(id: number, decision: ApproveRequest, options?: WriteOptions): Promise<RequestDecision>;
  /** Denies a pending request and reads it back. Throws as `approve` does. */
  deny(id: number, decision: DenyRequest, options?: WriteOptions): Promise<RequestDecision>;
}

/** What was done with elevated rights. */
export interface AuditLog {
  /** The entries by number, page by page as they are asked for. */
  list(query?: AuditLogQuery, options?: ReadOptions): AsyncGenerator<AuditLogEntry, void, undefined>;
  /** Throws `NotFoundError` when there is none. */
  get(id: number, options?: ReadOptions): Promise<AuditLogEntry>;
  ofComputer(name: string, options?: ReadOptions): AsyncGenerator<AuditLogEntry, void, undefined>;
  /** By account or full name. */
  ofUser(name: string, options?: ReadOptions): AsyncGenerator<AuditLogEntry, void, undefined>;
  /** What changed since a cursor of an earlier call; the first call, without one, brings only the cursor. A change may come twice and is never missed. */
  changes(cursor?: string, options?: ReadOptions): Promise<AuditLogChanges>;
}

/** Admin By Request in its own words. */
export interface AdminByRequestClient {
  readonly requests: AdminRequests;
  readonly auditLog: AuditLog;
}
