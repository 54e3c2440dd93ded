import type { FaultList } from "./faults/fault-list.ts";
import type { ListeningFake } from "./http/listen.ts";
import type { RequestRecord } from "./http/request-record.ts";
import type { FakeState } from "./state/fake-state.ts";
import type { LedgerEntry } from "./state/ledger-entry.ts";

/** A stateful AutoElevate that lives in this process. */
export interface FakeAutoelevate {
  /** Answers one request. A lost answer rejects with a `TypeError`, as `fetch` does. */
  handle(request: Request): Promise<Response>;
  /** The same as a `fetch`, to be injected into a client. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the same tenant on 127.0.0.1. Port 0, the default, takes a free one. */
  listen(port?: number): Promise<ListeningFake>;
  /** Two keys that may do everything, one of each scheme. */
  readonly credentials: {
    readonly bearer: { readonly token: string };
    readonly signing: { readonly token: string; readonly hmacKey: string };
  };
  /** The tenant, and what users, technicians and agents do in it. */
  readonly state: FakeState;
  readonly faults: FaultList;
  /** Every decision that truly committed, in order. The API never shows this. */
  readonly ledger: readonly LedgerEntry[];
  /** The requests received, newest last; at least the last 5,000. */
  readonly requests: readonly RequestRecord[];
  /** Puts a header on every further answer, for example `deprecation`. */
  announce(header: string, value: string): void;
}
