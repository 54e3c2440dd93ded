import type { Leaf } from "../../define/node.ts";
import { escapeMarkdownLines } from "../markdown/escape-markdown.ts";
import type { OutlineEntry } from "../outline-of.ts";
import { linesOfText, provenanceInWords } from "../provenance/provenance-in-words.ts";

/** An author's text, line by line as written; results that are filled in show as code. */
export function quotedText(text: string | Leaf<string>, entry: OutlineEntry): readonly string[] {
  const { value } = entry.provenanceOf(text);
  if (value.from === "constant" && typeof value.value === "string") return escapeMarkdownLines(value.value);
  return value.from === "text" ? linesOfText(value.parts) : [provenanceInWords(value)];
}
