import type { ElevationPlatform } from "../domain/elevation-platform.ts";
import type { ElevationRequest } from "../domain/elevation-request.ts";
import type { ElevationRuleLevel } from "../domain/elevation-rule-level.ts";
import type { ElevationService } from "../domain/elevation-service.ts";

/** Which pending requests are asked for. What is left out is not filtered by. */
export interface PendingElevationQuery {
  /** ISO 8601; requests made since. Requests whose time carries no zone are kept. */
  readonly since: string;
  /** Only requests of such machines, and those whose platform is not told. */
  readonly platform?: ElevationPlatform | undefined;
  /** The customer in the vendor's own ids; refused with `InvalidRequestError` where the service cannot tell. */
  readonly vendorCompanyId?: string | undefined;
  /** Compared without regard to case. */
  readonly deviceName?: string | undefined;
  /** The account on the machine, compared without regard to case and without the domain before it. */
  readonly user?: string | undefined;
}

/** How a request is approved: once, unless a rule is asked for by name. */
export interface ElevationApproval {
  /** The mail address of the person who decided. */
  readonly decidedBy: string;
  /** The length of a session in whole minutes. Only for sessions, and only where the service can set it. */
  readonly minutes?: number | undefined;
  /** Leaves a rule behind that approves the same from now on. Choose the narrowest level; it deserves an approval of its own. */
  readonly rule?: { readonly level: ElevationRuleLevel } | undefined;
}

/** How a request is denied. */
export interface ElevationDenial {
  /** The mail address of the person who decided. */
  readonly decidedBy: string;
  /** The end user reads it: never an internal note. */
  readonly reasonForUser: string;
  readonly rule?: { readonly level: ElevationRuleLevel } | undefined;
}

/**
 * What became of a decision, as read back. `already decided` and `withdrawn` mean that ours changed nothing; `unknown` that the service took it and reading
 * back did not show it.
 */
export interface ElevationDecision {
  readonly outcome: "applied" | "already decided" | "withdrawn" | "unknown";
  /** The request as it stood last. */
  readonly request: ElevationRequest;
}

/**
 * Decisions about elevation: "this user asks to run that as an administrator". Each decision sends one write, and only while the request is pending.
 *
 * The services record at best the account that decided, so who did it is for the journal to say.
 */
export interface Elevation {
  /** The services behind this port: one, or several where platforms are shared out. Nothing is asked of them. */
  elevationServices(): Promise<readonly ElevationService[]>;
  /** Every pending request that fits. More than one is for a person to choose from. */
  pendingRequests(query: PendingElevationQuery): Promise<readonly ElevationRequest[]>;
  /** Throws `NotFoundError` when there is none by that id. */
  getElevationRequest(id: string): Promise<ElevationRequest>;
  /** Throws `InvalidRequestError` for what the service cannot do, and `UnknownOutcomeError` when the decision was sent and no clear answer came. */
  approveElevation(id: string, approval: ElevationApproval): Promise<ElevationDecision>;
  /** Throws as `approveElevation` does. */
  denyElevation(id: string, denial: ElevationDenial): Promise<ElevationDecision>;
}
