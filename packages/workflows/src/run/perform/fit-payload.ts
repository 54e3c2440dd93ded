import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { sha256 } from "../journal/sha256.ts";

/** Largest value one entry may hold, in bytes of UTF-8 JSON. */
export const defaultMaxPayloadBytes = 256 * 1024;

/** A value too large for an entry of the journal. */
export class PayloadTooLargeError extends Error {
  override readonly name = "PayloadTooLargeError";
}

/** Bytes of a value as UTF-8 JSON. */
export const payloadBytes = (value: Json): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** Throws `PayloadTooLargeError` when a value that is still to be used is too large: nothing has been sent yet. */
export function requireFit(value: Json, what: string, maxBytes: number): void {
  const bytes = payloadBytes(value);
  if (bytes > maxBytes) {
    throw new PayloadTooLargeError(
      `${what} is ${bytes} bytes of JSON; the limit is ${maxBytes}. Pass a reference (an id, an address) instead of the whole thing.`,
    );
  }
}

/** An answer of a write that happened is never refused: its ids are kept, the rest is replaced by its hash and size. */
export function shrinkAnswer(
  value: Json,
  maxBytes: number,
): { readonly kept: Json /** What was too large, to be stored beside the entry. */; readonly blobs: readonly Json[] } {
  const bytes = payloadBytes(value);
  if (bytes <= maxBytes) return { kept: value, blobs: [] };
  const ids =
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).filter(
            ([key, field]) => /id$/i.test(key) && typeof field !== "object" && String(field).length <= 200,
          ),
        )
      : {};
  return { kept: { ...ids, oversize: { sha256: sha256(canonicalJson(value)), bytes } }, blobs: [value] };
}
