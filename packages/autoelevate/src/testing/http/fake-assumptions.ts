/** Answers to what no source confirms about the service. */
export interface FakeAssumptions {
  /** The status of a decision about a request that does not exist. Default 404. */
  readonly decisionOnMissing: 403 | 404 | 422;
  /** Whether a refusal for its number carries `Retry-After` besides the seconds in its body. Default true. */
  readonly sendsRetryAfter: boolean;
  /** After how many milliseconds a pending request becomes `WITHDRAWN` by itself. Default: never. */
  readonly requestsExpireAfterMs: number;
}
