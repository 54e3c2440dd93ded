import type { Json } from "@msp/workflows";
import { codeSpan, escapeMarkdown } from "@msp/workflows/render";
import type { EvidencePack } from "@msp/workflows/run";
import { learnNames } from "../../progress/learn-names.ts";
import { type FormatInstant, valueInWords } from "../../text/value-in-words.ts";

/** A text longer than this is cut in a table; it is whole in the pack. */
const longest = 240;

/** What could make a line read otherwise than it is: control signs, and signs that turn the direction of writing. */
const unsafe = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** What every section of the page needs: the pack, and how its values are said. */
export interface Page {
  readonly pack: EvidencePack;
  /** The zone of every time on the page. */
  readonly zone: string;
  /** An instant of the pack, as people read it. */
  when(instant: string): string;
  /** Any text, safe inside a line of Markdown. */
  text(text: string): string;
  /** Any value in words, safe inside a line of Markdown; cut where it is very long. */
  value(value: Json): string;
  /** What was written to, by its name where the run has learned it: `ticket T20261130.0001` instead of `ticket 70001`. */
  target(target: string): string;
  /** Any text as code. */
  code(text: string): string;
}

/** Creates what sections share. */
export function createPage(
  pack: EvidencePack,
  { format, zone }: { readonly format: FormatInstant; readonly zone: string },
): Page {
  const names = new Map<string, string>();
  for (const { output, evidence } of pack.journal.entries as readonly { output?: Json; evidence?: Json }[])
    learnNames({ ...(output as object), ...(evidence as object) }, names);
  const safe = (text: string) => text.replace(unsafe, " ");
  const text = (given: string) => escapeMarkdown(safe(given)) || "—";
  return {
    pack,
    zone,
    when: (instant) => text(format(Date.parse(instant))),
    text,
    value: (value) => text(shorten(valueInWords(value, format))),
    target: (target) => text(names.get(target) ?? target),
    code: (given) => codeSpan(safe(given)),
  };
}

const shorten = (words: string): string =>
  words.length <= longest
    ? words
    : `${words.slice(0, longest).trimEnd()} … (${words.length} characters; whole in the JSON)`;
