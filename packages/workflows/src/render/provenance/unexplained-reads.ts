import { mentionedPaths } from "./mentioned-paths.ts";
import type { LeafProvenance } from "./provenance.ts";

/** What a leaf looks at that its value does not name. */
export function unexplainedReads({ value, reads }: LeafProvenance): readonly string[] {
  const mentioned = mentionedPaths(value);
  return reads.filter((read) => !mentioned.some((path) => path === read || leads(path, read) || leads(read, path)));
}

const leads = (path: string, other: string): boolean => other.startsWith(`${path}.`) || other.startsWith(`${path}[`);
