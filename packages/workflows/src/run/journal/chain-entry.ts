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

/** Where an entry goes: its number, its time (milliseconds since 1970-01-01 UTC) and the hash of the entry before. */
export interface EntryPlace {
  readonly seq: number;
  readonly at: number;
  readonly previous: string;
}

/** The text of an entry and the hash over it. A store that keeps exactly this text can prove it for ever. */
export function linkEntry(body: EntryBody, place: EntryPlace): { readonly text: string; readonly hash: string } {
  const text = canonicalJson({ ...body, ...place } as unknown as Json);
  return { text, hash: sha256(text) };
}

/** Links a body to the chain. */
export const chainEntry = (body: EntryBody, place: EntryPlace): Entry =>
  Object.freeze({ ...body, ...place, hash: linkEntry(body, place).hash }) as Entry;
