/** Which requests a fault befalls. */
export interface FaultMatch {
  /** Default: any. */
  readonly method?: string;
  /** Tried on the path with its query, for example `/\/rpc$/`. Default: any. */
  readonly path?: RegExp;
  /** Tried on the body, for protocols that say there what they want. Default: any. */
  readonly body?: RegExp;
  /** Begin with the nth request that matches, counting from 1 when the fault is added. Default 1. */
  readonly nth?: number;
}

/** What goes wrong. */
export type FaultKind =
  /** The write commits and the answer never arrives: a rejected `fetch`, a closed socket. */
  | { readonly kind: "lostAnswerAfterCommit" }
  /** The request never reaches the service. */
  | { readonly kind: "lostBeforeCommit" }
  /** Something answers in the service's place, and nothing is done. `html` wins over `body`; neither means an empty body. */
  | {
      readonly kind: "status";
      readonly code: number;
      readonly body?: unknown;
      readonly html?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Everything is done, and the answer breaks off in the middle. */
  | { readonly kind: "truncated" }
  /** Everything is done, `ms` milliseconds of the injected clock later. */
  | { readonly kind: "slow"; readonly ms: number }
  /** A web page comes instead of JSON, and nothing is done. Default status 200. */
  | { readonly kind: "html"; readonly code?: number };

/** A fault to inject. */
export type Fault = FaultKind & {
  /** Default: every request. */
  readonly match?: FaultMatch;
  /** How many requests it befalls. Default 1; `Infinity` for all. */
  readonly times?: number;
};
