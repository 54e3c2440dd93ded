import type { FaultList } from "./faults/fault-list.ts";
import type { ListeningFake } from "./http/listen.ts";
import type { RequestRecord } from "./http/request-record.ts";
import type { HeldBackMail, SentMail } from "./rules/sent-mail.ts";
import type { FakeState } from "./state/fake-state.ts";
import type { LedgerEntry } from "./state/ledger-entry.ts";
import type { FakeCredentials } from "./tenant/api-user.ts";
import type { TechnicianUi } from "./ui/technician-ui.ts";
import type { FakeWebhooks } from "./webhooks/fake-webhooks.ts";

/** A stateful Autotask that lives in this process. */
export interface FakeAutotask {
  /** Answers one request. A lost answer rejects with a `TypeError`, as `fetch` does. */
  handle(request: Request): Promise<Response>;
  /** The same as a `fetch`, to be injected into a client. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the same tenant on 127.0.0.1. Port 0, the default, takes a free one. */
  listen(port?: number): Promise<ListeningFake>;
  readonly credentials: FakeCredentials;
  readonly state: FakeState;
  readonly ui: TechnicianUi;
  readonly faults: FaultList;
  /** Every write that truly committed, in order. The API never shows this. */
  readonly ledger: readonly LedgerEntry[];
  /** Every mail that left by now. */
  readonly mailsSent: readonly SentMail[];
  /** Every mail that somebody was meant to have and did not get, with the reason. */
  readonly mailsHeldBack: readonly HeldBackMail[];
  /** What the tenant's webhooks sent. They are made over the API; each committed write that they watch is sent on the injected clock. */
  readonly webhooks: FakeWebhooks;
  /** The requests received, newest last; at least the last 5,000. */
  readonly requests: readonly RequestRecord[];
  /** Moves the tenant's data to another origin: the old one answers like a wrong zone from now on. */
  moveHome(origin: string): void;
}
