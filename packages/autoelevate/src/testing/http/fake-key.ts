/** What a key may do. */
export type Scope =
  | "companyView"
  | "computerView"
  | "locationView"
  | "requestView"
  | "requestEdit"
  | "eventView"
  | "elevatedSessionView"
  | "ruleView"
  | "auditLogView";

/** A key of the fake tenant. */
export interface FakeKey {
  /** `aeb_…` for a bearer key, `aeh_…` for a signing key. */
  readonly token: string;
  /** Of a signing key alone. */
  readonly hmacKey?: string;
  /** Default: all. */
  readonly scopes?: readonly Scope[];
  /** The only companies the key can see. Default: all. */
  readonly companyIds?: readonly string[];
}
