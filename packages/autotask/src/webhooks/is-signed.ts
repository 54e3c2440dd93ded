import { createHmac, timingSafeEqual } from "node:crypto";

const prefix = "sha1=";

/**
 * Whether `header` (`X-Hook-Signature`) is what the holder of `key` signs these bytes with: `sha1=` and the Base64 of an HMAC-SHA1 (vendor documentation).
 * The bytes must be the ones that came: parsed and written anew they differ, because Autotask escapes more than JSON needs. How long it takes says
 * nothing about how much of a guess was right.
 */
export function isSigned(bytes: Uint8Array, header: string | null, key: string): boolean {
  if (header === null || key === "") return false;
  const expected = Buffer.from(prefix + createHmac("sha1", key).update(bytes).digest("base64"), "latin1");
  const given = Buffer.from(header.trim(), "latin1");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
