import { chainStart, type Entry, type EntryBody, linkEntry, RunRefusedError } from "@msp/workflows/run";
import { type EntryTable, entriesPerRun, toEntry } from "./entry-table.ts";
import type { MarkerTable } from "./marker-table.ts";
import { Refusal } from "./refusal.ts";
import type { RequestTable } from "./request-table.ts";
import type { RunTable } from "./run-table.ts";

interface Tip {
  readonly number: number;
  seq: number;
  hash: string;
}

/** Ends of chains that are remembered at most; they are read again when they are needed again. */
const tipsAtMost = 10_000;

/** Chains entries and keeps what is listed without reading journals in step with them. Only for use inside a commit. */
export class JournalWriter {
  readonly #runs: RunTable;
  readonly #entries: EntryTable;
  readonly #requests: RequestTable;
  readonly #markers: MarkerTable;
  /** Ends of the chains of runs that are ready; a transaction that fails ends the store, so nothing here is ever taken back. */
  readonly #tips = new Map<string, Tip>();

  constructor(tables: { runs: RunTable; entries: EntryTable; requests: RequestTable; markers: MarkerTable }) {
    this.#runs = tables.runs;
    this.#entries = tables.entries;
    this.#requests = tables.requests;
    this.#markers = tables.markers;
  }

  /** Throws `Refusal` for a run that is unknown or archived, or whose journal has no room for so many entries more. Writes nothing. */
  requireOpen(runId: string, more: number): void {
    const { seq, number } = this.#tips.get(runId) ?? { seq: undefined, ...this.#requireUnarchived(runId) };
    if ((seq ?? this.lastSeq(runId, number)) + more < entriesPerRun) return;
    const most = (entriesPerRun - 1).toLocaleString("en-US");
    throw new Refusal(
      new RunRefusedError(
        `Run ${runId} has ${most} entries, which is all a journal holds. It goes no further: do by hand what is left of it.`,
      ),
    );
  }

  #requireUnarchived(runId: string): { readonly number: number } {
    const { number, state } = this.#runs.requireRow(runId);
    if (state === "archived") throw new Refusal(new RunRefusedError(`Run ${runId} is archived; it cannot change.`));
    return { number };
  }

  /** Where the chain of a run ends. A run at rest becomes ready. */
  tip(runId: string): Tip {
    const known = this.#tips.get(runId);
    if (known) return known;
    const { number, state } = this.#runs.requireRow(runId);
    if (state === "resting") this.#runs.wake(number);
    const tip: Tip = { number, ...(this.#entries.head(number) ?? { seq: 0, hash: chainStart(runId) }) };
    if (this.#tips.size >= tipsAtMost) this.#tips.clear();
    if (state !== "ended") this.#tips.set(runId, tip);
    return tip;
  }

  /** The number of a run's last entry. */
  lastSeq(runId: string, number: number): number {
    return (this.#tips.get(runId) ?? this.#entries.head(number))?.seq ?? 0;
  }

  /** Forgets a run that goes to rest. */
  forget(runId: string): void {
    this.#tips.delete(runId);
  }

  append(runId: string, bodies: readonly EntryBody[], at: number): Entry[] {
    const tip = this.tip(runId);
    return bodies.map((body) => {
      const row = linkEntry(body, { seq: tip.seq + 1, at, previous: tip.hash });
      tip.seq += 1;
      tip.hash = row.hash;
      this.#entries.insert(tip.number, tip.seq, row);
      // As it will be read back: what the caller's objects become later does not concern the journal.
      const entry = toEntry(row);
      this.#list(runId, tip.number, entry);
      return entry;
    });
  }

  #list(runId: string, run: number, entry: Entry): void {
    switch (entry.kind) {
      case "opened":
        this.#requests.open(run, entry.request);
        break;
      case "answered":
        this.#requests.answer(entry.token);
        break;
      case "escalated":
        this.#requests.escalate(entry.token, entry.to);
        break;
      case "closed":
        this.#requests.close(entry.token);
        break;
      case "intended":
        this.#markers.keep(entry.marker, run);
        if (!entry.facts.canMark) this.#runs.markUnmarkedWrite(run);
        break;
      case "not told":
        this.#runs.addUntold(run, entry.seq);
        break;
      case "told":
        this.#runs.removeUntold(run, entry.notTold);
        break;
      case "ended":
        this.#runs.end(run, entry.at);
        this.#requests.closeAll(run);
        this.#tips.delete(runId);
    }
  }
}
