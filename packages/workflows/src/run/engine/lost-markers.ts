import type { WriteKind } from "../perform/step-context.ts";
import type { RunStore } from "./run-store.ts";

/** Kinds of writes whose marker a service was seen to drop, over all runs of a tenant. */
export interface LostMarkers {
  has(write: WriteKind): boolean;
  /** Resolves once it is durable. */
  add(write: WriteKind): Promise<void>;
}

/** Loads what was learned before. It is kept among the store's messages, under a key no run waits for, so that a start reads one list and no journal. */
export async function loadLostMarkers(
  store: Pick<RunStore, "inbox" | "deliver">,
  tenant: string,
  now: () => number,
): Promise<LostMarkers> {
  const key = `lost markers:${tenant}`;
  const idOf = ({ system, operation }: WriteKind) => `${key}:${system}:${operation}`;
  const known = new Set((await store.inbox(key)).map(({ id }) => id));
  return {
    has: (write) => known.has(idOf(write)),
    async add(write) {
      const id = idOf(write);
      const { system, operation } = write;
      const by = { id: "system", name: "system" };
      await store.deliver({ id, key, at: now(), by, channel: "read-back", value: { system, operation } });
      known.add(id);
    },
  };
}
