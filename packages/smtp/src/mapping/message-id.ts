import { domainOfMailAddress } from "./mail-address.ts";

/**
 * The Message-ID of one attempt: the marker, then what tells this attempt from others, at the sender's domain.
 *
 * A marker may hold any character; what an id cannot hold is written as the hexadecimal value of its bytes after a `%`.
 */
export function toMessageId(marker: string | undefined, attempt: string, sender: string): string {
  const local = marker === undefined ? attempt : `${toMarkerText(marker)}.${attempt}`;
  return `<${local}@${domainOfMailAddress(sender)}>`;
}

/** A marker in the characters that ids and headers share. Different markers give different texts. */
export function toMarkerText(marker: string): string {
  return marker.replace(/[^A-Za-z0-9_-]/gu, (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
  );
}
