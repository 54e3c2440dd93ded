/** The operating systems a request for elevation can come from. */
export type ElevationPlatform = "windows" | "macos" | "linux";

/** How far a rule reaches, the narrowest first. */
export type ElevationRuleLevel = "device" | "location" | "company" | "every company";

/** Where a request stands. `withdrawn` covers requests that expired; `unknown` is a word the vendor added, never taken for `pending`. */
export type ElevationState = "pending" | "approved" | "denied" | "withdrawn" | "unknown";

/** What varies between services that decide about elevation. */
export interface ElevationAbilities {
  /** The platforms whose requests it decides. */
  readonly platforms: readonly ElevationPlatform[];
  /** What a request says about the file: its hash and publisher, a name at best, or nothing. */
  readonly fileEvidence: "full" | "best effort" | "none";
  /** The levels at which a decision can leave a rule behind; none when decisions stand alone. */
  readonly ruleLevels: readonly ElevationRuleLevel[];
  /** Whether the length of a session can be set when it is approved. */
  readonly setsSessionMinutes: boolean;
  /** Whether the service keeps the person it is told has decided. Where it does not, the journal is the only record. */
  readonly recordsDecider: boolean;
  /** Whether a request tells its customer, and pending ones can be asked for by it. */
  readonly tellsCompany: boolean;
  /** Whether the service refuses a decision about what is decided already, instead of ignoring it silently. */
  readonly refusesSecondDecision: boolean;
}

/** One service that decides, with what it can do. */
export interface ElevationService {
  /** As its requests name it: what the host calls it where several are joined, and the system's own name otherwise. */
  readonly name: string;
  /** For example `autoelevate`. */
  readonly system: string;
  readonly abilities: ElevationAbilities;
}

/** What is known about a file. Absent means not known, which is never the same as harmless. */
export interface ElevationFile {
  readonly name?: string;
  readonly version?: string;
  readonly publisher?: string;
  /** In lower-case hexadecimal. */
  readonly sha256?: string;
  /** What the service's own scan said; `unknown` when it did not scan or its word is not known. */
  readonly scan: "clean" | "malicious" | "unknown";
  /** The service's word for it, as it came. */
  readonly scanText?: string;
}

/** Somebody's wish to do something with more rights. */
export interface ElevationRequest {
  readonly id: string;
  /** The name of the service that decides it, as `elevationServices` lists it. */
  readonly service: string;
  readonly state: ElevationState;
  /** The vendor's own word for the state. */
  readonly stateText: string;
  /** One file, a stretch of time, or not told. */
  readonly kind: "file" | "session" | "unknown";
  /** The vendor's own ids and words; a name alone does not tell machines of different customers apart. */
  readonly device: { readonly id?: string; readonly name?: string; readonly platform?: ElevationPlatform };
  /** The customer in the vendor's own ids, where it tells. */
  readonly vendorCompanyId?: string;
  /** The account on the machine. */
  readonly user?: string;
  /** Their mail address, where it is told. */
  readonly userEmail?: string;
  /** What is wanted, in the vendor's words. */
  readonly title?: string;
  /** Why, in the user's own words. */
  readonly reason?: string;
  readonly file?: ElevationFile;
  /** ISO 8601 with a zone; absent where the vendor's own time carries none. */
  readonly requestedAt?: string;
  /** Who decided, where the vendor tells. */
  readonly decidedBy?: string;
  readonly denialReason?: string;
}

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
