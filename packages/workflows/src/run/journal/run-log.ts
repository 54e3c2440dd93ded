import type { Json } from "../../ports/json.ts";
import type { Entry, EntryBody, EntryOf } from "./entry.ts";

/** How entries become durable: resolves with the chained entries once they are committed, all of them or none. */
export type Append = (
  bodies: readonly EntryBody[],
  consumed?: string,
  blobs?: readonly Json[],
) => Promise<readonly Entry[]>;

/**
 * One run's journal, indexed by path. Entries are found by where they belong, never by their order, because branches share one chain.
 */
export class RunLog {
  readonly #entries: Entry[] = [];
  readonly #byPath = new Map<string, Entry[]>();
  readonly #decided = new Map<string, EntryOf<"decided">>();
  readonly #append: Append;

  constructor(entries: readonly Entry[], append: Append) {
    this.#append = append;
    for (const entry of entries) this.#index(entry);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  at(path: string): readonly Entry[] {
    return this.#byPath.get(path) ?? [];
  }

  last<K extends EntryBody["kind"]>(path: string, kind: K): EntryOf<K> | undefined {
    return this.#byPath.get(path)?.findLast((entry): entry is EntryOf<K> => entry.kind === kind);
  }

  all<K extends EntryBody["kind"]>(kind: K): EntryOf<K>[] {
    return this.#entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);
  }

  decided(path: string, about: string): EntryOf<"decided"> | undefined {
    return this.#decided.get(`${path}\n${about}`);
  }

  /** Resolves once the bodies are durable; only then may anything rest on them. `consumed` is the inbox message they use up, `blobs` what is too large for them. */
  async append(bodies: readonly EntryBody[], consumed?: string, blobs?: readonly Json[]): Promise<void> {
    for (const entry of await this.#append(bodies, consumed, blobs)) this.#index(entry);
  }

  #index(entry: Entry): void {
    this.#entries.push(entry);
    const there = this.#byPath.get(entry.path);
    if (there) there.push(entry);
    else this.#byPath.set(entry.path, [entry]);
    if (entry.kind === "decided") this.#decided.set(`${entry.path}\n${entry.about}`, entry);
  }
}
