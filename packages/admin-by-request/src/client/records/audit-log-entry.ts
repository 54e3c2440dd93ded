import type { AdminRequest } from "./admin-request.ts";

/** What was done with elevated rights, and what was asked for. It changes while it goes on: asked, approved, started, finished. */
export interface AuditLogEntry extends AdminRequest {
  readonly installs: readonly unknown[];
  readonly uninstalls: readonly unknown[];
  readonly elevatedApplications: readonly unknown[];
}

/** What changed in the audit log, and where to go on. */
export interface AuditLogChanges {
  readonly entries: readonly AuditLogEntry[];
  /** Hand it over with the next question. A text, because the vendor's number is larger than JavaScript's numbers are exact. */
  readonly cursor: string;
}
