import { likeNames } from "../../text/like-names.ts";

/** The names most like a word, best first, in words to be put behind an error: what somebody who mistyped it probably meant. */
export function nearestNames(word: string, names: readonly string[], atMost = 3): string {
  const near = likeNames(word, names, atMost).map((name) => `"${name}"`);
  if (near.length > 0) return `Nearest: ${near.join(", ")}.`;
  return names.length === 0 ? "There are none." : `There are: ${names.map((name) => `"${name}"`).join(", ")}.`;
}
