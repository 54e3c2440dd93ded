import type { WebhookPart, WebhookParts } from "./webhook-parts.ts";

/**
 * Makes the parts below a webhook what they shall be and tells whether that took anything, one request after the other: sent together they were refused
 * (reported by an integrator). What is missing comes first and what is too much goes last, so that the webhook does not stop being ready meanwhile.
 */
export async function keepParts(parts: WebhookParts, wanted: readonly WebhookPart[]): Promise<boolean> {
  const standing = await parts.read();
  const kept = new Set<number>();
  let hasChanged = false;

  for (const part of wanted) {
    const known = standing.find(({ key }) => key === part.key);
    if (known !== undefined) kept.add(known.id);
    if (known !== undefined && isSame(known, part)) continue;
    hasChanged = true;
    await (known === undefined ? parts.create(part) : parts.update(known.id, part));
  }
  for (const { id } of standing) {
    if (kept.has(id)) continue;
    hasChanged = true;
    await parts.remove(id);
  }
  return hasChanged;
}

const isSame = (standing: WebhookPart, wanted: WebhookPart): boolean =>
  standing.isSubscribed === wanted.isSubscribed && standing.isAlwaysShown === wanted.isAlwaysShown;
