import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { sha256 } from "../journal/sha256.ts";
import { payloadBytes } from "./payload-bytes.ts";

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
