import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Entry, EntryBody } from "./entry.ts";
import { sha256 } from "./sha256.ts";

/** What the first entry of a run names as its predecessor: the format version is part of the chain, so no migration rewrites it. */
export const chainStart = (runId: string): string => sha256(`msp-journal-1:${runId}`);

/** The hash of an entry over its body, order, time and predecessor. */
export const hashOfEntry = (entry: Omit<Entry, "hash">): string => {
  const { hash: _hash, ...rest } = entry as Entry;
  return sha256(canonicalJson(rest as unknown as Json));
};

/** Links a body to the chain. */
export function chainEntry(body: EntryBody, link: { seq: number; at: number; previous: string }): Entry {
  const entry = { ...body, ...link };
  return Object.freeze({ ...entry, hash: hashOfEntry(entry as Omit<Entry, "hash">) }) as Entry;
}
