import type { Json } from "../../ports/json.ts";
import { payloadBytes } from "./payload-bytes.ts";
import { PayloadTooLargeError } from "./payload-too-large-error.ts";

/** Largest value one entry may hold, in bytes of UTF-8 JSON. */
export const defaultMaxPayloadBytes = 256 * 1024;

/** Throws `PayloadTooLargeError` when a value that is still to be used is too large: nothing has been sent yet. */
export function requireFit(value: Json, what: string, maxBytes: number): void {
  const bytes = payloadBytes(value);
  if (bytes > maxBytes) {
    throw new PayloadTooLargeError(
      `${what} is ${bytes} bytes of JSON; the limit is ${maxBytes}. Pass a reference (an id, an address) instead of the whole thing.`,
    );
  }
}
