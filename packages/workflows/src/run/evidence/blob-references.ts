import type { Json } from "../../ports/json.ts";
import type { Entry } from "../journal/entry.ts";

/** A value that was too large for its entry, as the entry names it. */
export interface BlobReference {
  readonly sha256: string;
  readonly bytes: number;
  /** Number of the entry. */
  readonly seq: number;
}

/** What entries refer to instead of holding it, each value once. */
export function blobReferences(entries: readonly Entry[]): BlobReference[] {
  const found = new Map<string, BlobReference>();
  for (const entry of entries) {
    const values =
      entry.kind === "finished" ? [entry.output, entry.evidence] : entry.kind === "accepted" ? [entry.output] : [];
    for (const value of values) {
      const { sha256, bytes } = oversizeOf(value);
      if (typeof sha256 === "string" && typeof bytes === "number" && !found.has(sha256))
        found.set(sha256, { sha256, bytes, seq: entry.seq });
    }
  }
  return [...found.values()];
}

function oversizeOf(value: Json | undefined): { readonly sha256?: Json; readonly bytes?: Json } {
  const { oversize } = fieldsOf(value);
  return fieldsOf(oversize);
}

const fieldsOf = (value: Json | undefined): { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as { [name: string]: Json }) : {};
