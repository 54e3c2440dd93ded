import type { Json } from "@msp/workflows";
import type { HostStore } from "./host-store.ts";

/** A ticket or an alert that is still to be looked at, by its id. */
export interface WaitingItem {
  readonly id: string;
  /** When it is looked at next, in milliseconds since 1970-01-01 UTC. */
  readonly nextAt: number;
  /** How often looking at it has failed. */
  readonly tries: number;
}

/** What is to be looked at and outlives the process: what was heard of and not yet dealt with. */
export interface Backlog {
  /** Keeps them; resolves once they are durable. One that is there already is looked at no later than `at`. */
  add(ids: readonly string[], at: number, more?: ReadonlyMap<string, Json | undefined>): Promise<void>;
  /** Those whose time has come. */
  due(now: number): readonly WaitingItem[];
  nextAt(): number | undefined;
  /** It was dealt with, unless it was heard of again meanwhile. */
  settle(item: WaitingItem): Promise<void>;
  /** It is looked at again later, unless it was heard of again meanwhile. */
  putOff(item: WaitingItem, later: Pick<WaitingItem, "nextAt" | "tries">): Promise<void>;
  readonly size: number;
}

/** Opens a backlog that lies in the state file, under names that begin with `prefix`. */
export async function openBacklog(store: HostStore, prefix: "ticket:" | "alert:"): Promise<Backlog> {
  const waiting = new Map<string, WaitingItem>();
  for (const [name, value] of await store.notes(prefix)) {
    const { nextAt, tries } = value as { readonly nextAt: number; readonly tries: number };
    const id = name.slice(prefix.length);
    waiting.set(id, { id, nextAt, tries });
  }
  const noteOf = ({ id, nextAt, tries }: WaitingItem) => [`${prefix}${id}`, { nextAt, tries }] as const;
  const isStill = (item: WaitingItem) => waiting.get(item.id) === item;

  return {
    async add(ids, at, more = new Map()) {
      const items = ids.map((id) => ({ id, nextAt: at, tries: 0 }));
      // Before anything is awaited: whoever settles an older hearing of the same item must see that it is not the last one.
      for (const item of items) waiting.set(item.id, item);
      await store.keepNotes(new Map<string, Json | undefined>([...more, ...items.map(noteOf)]));
    },
    due: (now) => [...waiting.values()].filter(({ nextAt }) => nextAt <= now),
    nextAt: () => (waiting.size === 0 ? undefined : Math.min(...[...waiting.values()].map(({ nextAt }) => nextAt))),
    async settle(item) {
      if (!isStill(item)) return;
      waiting.delete(item.id);
      await store.keepNotes(new Map([[`${prefix}${item.id}`, undefined]]));
    },
    async putOff(item, later) {
      if (!isStill(item)) return;
      const next = { ...item, ...later };
      waiting.set(item.id, next);
      await store.keepNotes(new Map([noteOf(next)]));
    },
    get size() {
      return waiting.size;
    },
  };
}
