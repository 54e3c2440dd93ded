import type { FaultList } from "./faults/fault-list.ts";
import type { ListeningFake } from "./http/listen.ts";
import type { RequestRecord } from "./http/request-record.ts";
import type { FakeState } from "./state/fake-state.ts";
import type { LedgerEntry } from "./state/ledger-entry.ts";
import type { WebhookCalls } from "./webhook-calls.ts";

/** A stateful Admin By Request tenant that lives in this process. */
export interface FakeAdminByRequest {
  /** Answers one request. A lost answer rejects with a `TypeError`, as `fetch` does. */
  handle(request: Request): Promise<Response>;
  /** The same as a `fetch`, to be injected into a client. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the same tenant on 127.0.0.1. Port 0, the default, takes a free one. */
  listen(port?: number): Promise<ListeningFake>;
  readonly credentials: { readonly apiKey: string };
  /** The tenant, and what users, technicians and the scan do in it. */
  readonly state: FakeState;
  readonly faults: FaultList;
  /** What the tenant's webhook has to tell. */
  readonly webhook: WebhookCalls;
  /** Every change that truly committed, in order. The API never shows this. */
  readonly ledger: readonly LedgerEntry[];
  /** The requests received, newest last; at least the last 5,000. */
  readonly requests: readonly RequestRecord[];
}
