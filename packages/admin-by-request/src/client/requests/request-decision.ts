import type { AdminRequest } from "../records/admin-request.ts";

/** How a request is approved. */
export interface ApproveRequest {
  /** The mail address of the person who decided. The service silently ignores it unless it belongs to a user of the portal. */
  readonly approvedBy: string;
}

/** How a request is denied. */
export interface DenyRequest {
  /** The mail address of the person who decided. The service silently ignores it unless it belongs to a user of the portal. */
  readonly deniedBy: string;
  /** Why; the end user may read it. */
  readonly reason?: string | undefined;
}

/** What became of a decision, found out by reading, because the service answers the same whether it did anything or not. */
export interface RequestDecision {
  /**
   * `applied`: it was pending and is as we wanted it. `already decided`: by somebody else, before or meanwhile. `withdrawn`: it is gone. `unknown`: the decision
   * was taken and reading did not show it.
   */
  readonly outcome: "applied" | "already decided" | "withdrawn" | "unknown";
  /** The request as it was read last. */
  readonly request: AdminRequest;
  /** Whether the service kept the person who decided. False for `applied` means that the address is no user of the portal. */
  readonly isDeciderRecorded: boolean;
}
