import { nearest } from "../client/nearest.ts";
import type { ListedName } from "./tenant-lists.ts";

/** What looking for a name came to. */
export type NameMatch =
  | { readonly kind: "one"; readonly found: ListedName }
  | { readonly kind: "several"; readonly found: readonly ListedName[] }
  | { readonly kind: "none"; readonly nearest: readonly string[] };

/**
 * Looks for the entry that has one of these names, the first name first: exactly, or else but for case, space and punctuation. Names that are merely
 * alike are named as the nearest ones and never taken.
 */
export function matchName(names: readonly string[], listed: readonly ListedName[]): NameMatch {
  const active = listed.filter(({ isActive }) => isActive);
  for (const sameAs of [exactly, inWords]) {
    for (const name of names) {
      const found = active.filter(({ label }) => sameAs(label) === sameAs(name));
      const [only, ...others] = found;
      if (only !== undefined) return others.length === 0 ? { kind: "one", found: only } : { kind: "several", found };
    }
  }
  const labels = active.map(({ label }) => label);
  return { kind: "none", nearest: nearest(names[0] ?? "", labels) };
}

const exactly = (text: string): string => text;
const inWords = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
