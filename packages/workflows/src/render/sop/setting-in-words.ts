import type { Leaf, Reminders } from "../../define/node.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { Provenance } from "../provenance/provenance.ts";
import { provenanceInWords } from "../provenance/provenance-in-words.ts";
import { provenanceOf } from "../provenance/provenance-of.ts";
import type { SopContext } from "./sop-context.ts";

/** A duration: itself when it is fixed, otherwise where it is set. */
export function durationInWords(duration: string | Leaf<string>, context: SopContext): string {
  return settingInWords(provenanceOf(duration).value, context);
}

/** How often: `5 minutes`, and `day` instead of `1 day`. */
export const intervalInWords = (duration: string | Leaf<string>, context: SopContext): string =>
  durationInWords(duration, context).replace(/^1 /, "");

/** A reminder plan as a person is told about it. */
export function remindersInWords(remind: Reminders | Leaf<Reminders>, context: SopContext): string {
  const { value } = provenanceOf(remind);
  if (value.from !== "fields") return settingInWords(value, context);
  const part = (name: keyof Reminders) => settingInWords(value.fields[name] ?? { from: "nothing" }, context);
  return `first after ${part("after")}, then every ${part("every").replace(/^1 /, "")}, at most ${part("atMost")} in all`;
}

function settingInWords(part: Provenance, context: SopContext): string {
  if (part.from === "constant" && (typeof part.value === "string" || typeof part.value === "number")) {
    return escapeMarkdown(String(part.value));
  }
  if (part.from !== "result") return provenanceInWords(part);
  const description = context.describe(part.path);
  return `as set in ${provenanceInWords(part)}${description ? ` (${escapeMarkdown(description)})` : ""}`;
}
