/** One way in which a tenant differs from what the client's types say. */
export interface DriftFinding {
  /** The entity's plural name. */
  readonly entity: string;
  readonly field: string;
  readonly kind: /** The tenant has no such field: reading it gives nothing, writing it is an error. */
    | "missing"
    /** The tenant has a field the types do not name; it is readable, but not typed. */
    | "new"
    | "type"
    /** Required by the tenant, optional by the types: a create that compiles can be refused. */
    | "required"
    /** Read only in the tenant, settable by the types: what is sent would be silently ignored. */
    | "read only"
    /** Not queryable in the tenant, queryable by the types. */
    | "not queryable"
    /** The tenant takes fewer characters than the types say. */
    | "shorter"
    /** Choices by the types, none in the tenant, or the other way round. */
    | "picklist";
  /** The same as a sentence. */
  readonly message: string;
  /** Whether a call that compiles can fail or go wrong because of it. */
  readonly harms: boolean;
}

/** An entity whose metadata could not be read, so nothing is known about it. */
export interface DriftUnknown {
  readonly entity: string;
  /** Why, in the service's words where it gave any. */
  readonly message: string;
}

/** What a look at the tenant's metadata found. */
export interface DriftReport {
  /** How many entities were compared. */
  readonly compared: number;
  readonly findings: readonly DriftFinding[];
  readonly unknown: readonly DriftUnknown[];
}
