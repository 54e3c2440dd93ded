/** Milliseconds since 1970-01-01 UTC, or a date. */
export type QueryInstant = number | Date;

/** All records of a kind. */
export type EmptyQuery = { readonly [name: string]: never };

/** Records of one customer. */
export interface CompanyQuery {
  readonly companyId?: string | undefined;
}

/** Machines that checked in within 30 days; the service lists no others. */
export interface ComputerQuery extends CompanyQuery {
  readonly locationId?: string | undefined;
}

/** Records of a stretch of time. `start` must be given, because without it the service applies a bound of its own that no documentation names. */
export interface PeriodQuery extends CompanyQuery {
  /** Inclusive. */
  readonly start: QueryInstant;
  /** Inclusive. @default no end */
  readonly end?: QueryInstant | undefined;
}

/** Requests for elevation. They cannot be asked for by machine. */
export interface ElevationRequestQuery extends PeriodQuery {
  readonly approvalState?: "PENDING" | "APPROVED" | "DENIED" | "WITHDRAWN" | undefined;
}

/** Sessions, the newest first. */
export interface ElevatedSessionQuery extends CompanyQuery {
  readonly computerId?: string | undefined;
  readonly status?: "active" | "inactive" | undefined;
}

/** Changes to users and settings of the last 30 days. */
export interface AuditLogQuery {
  readonly entityType?: "users" | "settings" | undefined;
  readonly action?: "created" | "updated" | "deleted" | undefined;
  /** Inclusive. */
  readonly start?: QueryInstant | undefined;
  /** Inclusive. */
  readonly end?: QueryInstant | undefined;
}
