import type { Clock } from "@msp/workflows/ports";
import type { FaultList } from "./faults/fault-list.ts";
import type { ListeningFake } from "./http/listen.ts";
import type { RequestRecord } from "./http/request-record.ts";
import type { KnownFile } from "./state/known-file.ts";

/** How a fake VirusTotal is set up. */
export interface FakeVirustotalOptions {
  /** Every limit and delay runs on this clock; nothing runs on timers of its own. */
  readonly clock: Clock;
  /** What it knows from the start. Default: nothing. */
  readonly files?: readonly KnownFile[];
  /** Default 4, a free key's. */
  readonly requestsPerMinute?: number;
  /** Per calendar day in UTC. Default 500, a free key's. */
  readonly requestsPerDay?: number;
  /** Added to every request, in milliseconds of the clock. Default 0. */
  readonly latencyMs?: number;
}

/** A VirusTotal that lives in this process. */
export interface FakeVirustotal {
  /** Answers one request. A lost answer rejects with a `TypeError`, as `fetch` does. */
  handle(request: Request): Promise<Response>;
  /** The same as a `fetch`, to be injected into a client. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the same on 127.0.0.1. Port 0, the default, takes a free one. */
  listen(port?: number): Promise<ListeningFake>;
  readonly credentials: { readonly apiKey: string };
  /** Somebody hands a file in, or it is scanned again: the newest word about a hash holds. */
  learn(file: KnownFile): void;
  readonly faults: FaultList;
  /** How many files were handed in over the API. */
  uploads(): number;
  /** The requests received, newest last; at least the last 5,000. */
  readonly requests: readonly RequestRecord[];
}
