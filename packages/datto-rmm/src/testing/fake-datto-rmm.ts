import type { FaultList } from "./faults/fault-list.ts";
import type { ListeningFake } from "./http/listen.ts";
import type { RequestRecord } from "./http/request-record.ts";
import type { FakeKeys } from "./http/token-desk.ts";
import type { FakeState } from "./state/fake-state.ts";
import type { FakeWebhooks } from "./webhooks/fake-webhooks.ts";

/** A stateful Datto RMM that lives in this process. */
export interface FakeDattoRmm {
  /** Answers one request. A lost answer rejects with a `TypeError`, as `fetch` does. */
  handle(request: Request): Promise<Response>;
  /** The same as a `fetch`, to be injected into a client. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the same account on 127.0.0.1. Port 0, the default, takes a free one. */
  listen(port?: number): Promise<ListeningFake>;
  /** The keys that are good now; a reset changes them. */
  readonly keys: FakeKeys;
  readonly state: FakeState;
  readonly faults: FaultList;
  /** The webhooks people have set up. */
  readonly webhooks: FakeWebhooks;
  /** The requests received, newest last; at least the last 10,000. */
  readonly requests: readonly RequestRecord[];
  /** Every operation the fake answers, for example `GET v2/account`. */
  readonly operations: readonly string[];
  /** Refuses every token granted so far, as after 100 hours. */
  revokeTokens(): void;
}
