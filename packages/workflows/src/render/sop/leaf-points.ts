import type * as z from "zod";
import type { Point } from "../markdown/markdown-list.ts";
import type { OutlineEntry } from "../outline-of.ts";
import { hideSecrets } from "../provenance/hide-secrets.ts";
import type { LeafProvenance } from "../provenance/provenance.ts";
import { assignments, paths, provenanceInWords } from "../provenance/provenance-in-words.ts";
import { unexplainedReads } from "../provenance/unexplained-reads.ts";
import { schemaAsJson } from "../schema/schema-as-json.ts";

/** What a mapping hands over, field by field. A field that the schema marks secret shows no constant. */
export function inputPoints(
  label: string,
  leaf: unknown,
  schema: z.core.$ZodType,
  entry: OutlineEntry,
): readonly Point[] {
  const found = entry.provenanceOf(leaf);
  const value = hideSecrets(found.value, schemaAsJson(schema));
  const lines = assignments(value);
  const also = alsoPoint({ ...found, value });
  if (lines.length === 0) return also;
  if (lines.length === 1) return [{ text: `${label}: ${lines[0]}` }, ...also];
  return [{ text: `${label}:`, points: [...lines.map((text) => ({ text })), ...also] }];
}

/** One value and where it comes from, for the middle of a sentence. */
export const leafInWords = (leaf: unknown, entry: OutlineEntry, rootName?: string): string =>
  provenanceInWords(entry.provenanceOf(leaf, rootName).value);

/** What a decision looks at; nothing when it looks at no result. */
export function leafReads(leaf: unknown, entry: OutlineEntry, rootName?: string): string | undefined {
  const { reads, value } = entry.provenanceOf(leaf, rootName);
  const all = reads.length > 0 ? reads : value.from === "result" ? [value.path] : [];
  return all.length > 0 ? paths(all) : undefined;
}

function alsoPoint(leaf: LeafProvenance): readonly Point[] {
  const also = unexplainedReads(leaf);
  return also.length > 0 ? [{ text: `Also looks at ${paths(also)}` }] : [];
}
