/** The records as the service sends them; times are milliseconds since 1970. */
export interface WireRecords {
  readonly companies: {
    readonly id: string;
    readonly name: string;
    readonly initials: string | null;
    readonly managementSystemCompanyId: string | null;
    readonly createdAt: number;
    readonly updatedAt: number;
  };
  readonly locations: {
    readonly id: string;
    readonly name: string;
    readonly companyId: string;
    readonly companyName: string | null;
    readonly createdAt: number;
    readonly updatedAt: number;
  };
  readonly computers: {
    readonly id: string;
    readonly machineName: string | null;
    readonly operatingSystem: { readonly name: string | null; readonly version: string | null } | null;
    readonly locationId: string;
    readonly companyId: string;
    readonly elevationMode: "audit" | "live" | "policy" | "technicianBypass" | null;
    readonly lastCheckedInAt: number | null;
    readonly createdAt: number;
    readonly updatedAt: number;
  };
  readonly requests: {
    readonly id: string;
    readonly computerId: string;
    readonly approvalState: "PENDING" | "APPROVED" | "DENIED" | "WITHDRAWN";
    readonly requestedBy: string | null;
    readonly targetDescription: string | null;
    readonly createdAt: number;
    readonly denialReason?: string;
  };
  readonly events: {
    readonly id: string;
    readonly computerId: string;
    readonly computerName: string | null;
    readonly companyName: string | null;
    readonly locationName: string | null;
    readonly data: {
      readonly trigger?: unknown;
      readonly user: { readonly name: string | null } | null;
      readonly ruleThatApplied?: unknown;
    };
    readonly createdAt: number;
  };
  readonly rules: {
    readonly id: string;
    readonly level: "msp" | "company" | "location" | "computer";
    readonly mspId: string | null;
    readonly companyId: string | null;
    readonly locationId: string | null;
    readonly computerId: string | null;
    readonly approved: boolean;
    readonly elevationType: "system" | "admin" | "user" | null;
    readonly shouldIgnore: boolean;
    readonly friendlyName: string | null;
    readonly identificationCriteria?: unknown;
    readonly createdAt: number;
    readonly updatedAt: number;
  };
  readonly auditLog: {
    readonly id: string;
    readonly action: string;
    readonly entityType: "users" | "settings";
    readonly entityId: string | null;
    readonly actor: { readonly id: string | null; readonly type: "human"; readonly name: string | null };
    readonly occurredAt: number;
    readonly diff?: { readonly before?: unknown; readonly after?: unknown };
  };
}

/** A session as it is kept; its status is found out when it is read. */
export interface StoredSession {
  readonly id: string;
  readonly computerId: string;
  readonly userName: string | null;
  readonly startedAt: number;
  /** When it was planned to end. */
  readonly endedAt: number | null;
  /** When the agent reported its end. */
  readonly closedAt?: number;
}
