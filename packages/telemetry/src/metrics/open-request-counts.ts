import type { PersonRequest } from "@msp/workflows/ports";
import type { Entry, JournalSoFar } from "@msp/workflows/run";
import { endOfRequest } from "../journal/end-of-request.ts";

/**
 * How many requests are open, by kind. Counted once over all runs and then kept by what happens; before the first count nothing is known, and nothing
 * is said.
 */
export class OpenRequestCounts {
  #counts: Map<PersonRequest["kind"], number> | undefined;

  /** Takes what is open now for the truth. */
  count(requests: readonly PersonRequest[]): void {
    this.#counts = new Map();
    for (const { kind } of requests) this.#change(kind, 1);
  }

  /** Follows an entry, the last of its journal. */
  follow(entry: Entry, journal: JournalSoFar): void {
    if (!this.#counts) return;
    if (entry.kind === "opened") this.#change(entry.request.kind, 1);
    if (entry.kind !== "answered" && entry.kind !== "closed") return;
    const ended = endOfRequest(entry, journal);
    if (ended) this.#change(ended.request.kind, -1);
  }

  /** The counts as they stand; empty before the first count. */
  entries(): Iterable<readonly [kind: PersonRequest["kind"], count: number]> {
    return this.#counts?.entries() ?? [];
  }

  #change(kind: PersonRequest["kind"], by: number): void {
    this.#counts?.set(kind, (this.#counts.get(kind) ?? 0) + by);
  }
}
