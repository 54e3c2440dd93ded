import { createHash, timingSafeEqual } from "node:crypto";

/** Whether what came is the secret. Digests are compared, which are of one length, so how long it takes says nothing about how much of a guess was right. */
export function holdsSecret(given: string | null, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text, "utf8").digest();
  return timingSafeEqual(digest(given ?? ""), digest(secret)) && secret !== "";
}
