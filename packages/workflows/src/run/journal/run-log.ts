import { RunRefusedError } from "../../errors/run-refused-error.ts";
import { StorageError } from "../../errors/storage-error.ts";
import type { Json } from "../../ports/json.ts";
import { MessageTakenError } from "../engine/message-taken-error.ts";
import { reasonOf } from "../reason-of.ts";
import type { Entry, EntryBody, EntryOf } from "./entry.ts";
import type { JournalSoFar } from "./journal-so-far.ts";

/** How entries become durable: resolves with the chained entries once they are committed, all of them or none. */
export type Append = (
  bodies: readonly EntryBody[],
  consumed?: string,
  blobs?: readonly Json[],
) => Promise<readonly Entry[]>;

/**
 * One run's journal, indexed by path. Entries are found by where they belong, never by their order, because branches share one chain.
 */
export class RunLog implements JournalSoFar {
  readonly #entries: Entry[] = [];
  readonly #byPath = new Map<string, Entry[]>();
  readonly #decided = new Map<string, EntryOf<"decided">>();
  readonly #byKind = new Map<string, Entry[]>();
  readonly #append: Append;
  readonly #heard: (entry: Entry) => void;
  #reached = Number.NEGATIVE_INFINITY;
  #failure: StorageError | undefined;

  /** `heard` is called for every entry that is appended, once this log holds it. */
  constructor(entries: readonly Entry[], append: Append, heard: (entry: Entry) => void = () => {}) {
    this.#append = append;
    this.#heard = heard;
    for (const entry of entries) this.#index(entry);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The latest instant the journal says has passed, in milliseconds since 1970-01-01 UTC. Time in a run never goes back behind it. */
  get reached(): number {
    return this.#reached;
  }

  /** Whether the store failed on it: what is durable is then only in the store, and this log takes nothing more. */
  get isBroken(): boolean {
    return this.#failure !== undefined;
  }

  at(path: string): readonly Entry[] {
    return this.#byPath.get(path) ?? [];
  }

  last<K extends EntryBody["kind"]>(path: string, kind: K): EntryOf<K> | undefined {
    return this.#byPath.get(path)?.findLast((entry): entry is EntryOf<K> => entry.kind === kind);
  }

  /** Every entry of a kind, in order. */
  all<K extends EntryBody["kind"]>(kind: K): readonly EntryOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as EntryOf<K>[];
  }

  decided(path: string, about: string): EntryOf<"decided"> | undefined {
    return this.#decided.get(`${path}\n${about}`);
  }

  /**
   * Resolves once the bodies are durable; only then may anything rest on them. `consumed` is the inbox message they use up, `blobs` what is too large
   * for them.
   *
   * Throws `StorageError` when the store failed, and from then on always: whether it kept them is not known, so nothing may follow. What the store
   * refuses (`MessageTakenError`, `RunRefusedError`) changes nothing.
   */
  async append(bodies: readonly EntryBody[], consumed?: string, blobs?: readonly Json[]): Promise<void> {
    if (this.#failure) throw this.#failure;
    let entries: readonly Entry[];
    try {
      entries = await this.#append(bodies, consumed, blobs);
    } catch (error) {
      if (error instanceof MessageTakenError || error instanceof RunRefusedError) throw error;
      this.#failure = StorageError.is(error) ? error : new StorageError(failureText(error), "failed", { cause: error });
      throw this.#failure;
    }
    for (const entry of entries) {
      this.#index(entry);
      this.#heard(entry);
    }
  }

  #index(entry: Entry): void {
    this.#entries.push(entry);
    collect(this.#byPath, entry.path, entry);
    collect(this.#byKind, entry.kind, entry);
    if (entry.kind === "decided") this.#decided.set(`${entry.path}\n${entry.about}`, entry);
    if (entry.kind === "timer fired") this.#reached = Math.max(this.#reached, entry.due);
    if (entry.kind === "gave up" || entry.kind === "over") this.#reached = Math.max(this.#reached, entry.until);
  }
}

const failureText = (error: unknown): string =>
  `The journal could not be written (${reasonOf(error)}), so this run does nothing more for now. Look after the storage, then drive it again: it goes on from what is written.`;

function collect(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const there = index.get(key);
  if (there) there.push(entry);
  else index.set(key, [entry]);
}
