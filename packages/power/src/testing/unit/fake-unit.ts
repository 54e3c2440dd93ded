import type { FaultList } from "./fault-list.ts";
import type { ListeningFake } from "./listen.ts";
import type { FakeOutlet, PowerCommand } from "./outlet-bank.ts";
import type { RequestRecord } from "./request-record.ts";

/** A power device that lives in this process. */
export interface FakeUnit {
  /** Answers one request. A lost answer rejects with a `TypeError`, as `fetch` does. */
  handle(request: Request): Promise<Response>;
  /** The same as a `fetch`, to be injected into a client. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the same unit on 127.0.0.1. Port 0, the default, takes a free one. */
  listen(port?: number): Promise<ListeningFake>;
  readonly login: { readonly userName: string; readonly password: string };
  readonly faults: FaultList;
  /** Every command that truly took hold, in order. No protocol shows this. */
  readonly ledger: readonly PowerCommand[];
  /** The requests received, newest last; at least the last 5,000. */
  readonly requests: readonly RequestRecord[];
  /** An outlet as it stands, for a test to look at and to change by hand: rename it, lock it, give it a fault. Throws for an id there is not. */
  outlet(id: string): FakeOutlet;
  /** Somebody presses the button at the outlet. */
  press(id: string): void;
}
