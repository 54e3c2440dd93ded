import type { Leaf, Reminders } from "../../define/node.ts";
import { codeSpan } from "../markdown/code-span.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { OutlineEntry } from "../outline-of.ts";
import type { Provenance } from "../provenance/provenance.ts";
import { provenanceInWords } from "../provenance/provenance-in-words.ts";
import type { SopContext } from "./sop-context.ts";

/** A duration: itself when it is fixed or its policy is known, otherwise where it comes from. */
export const durationInWords = (duration: string | Leaf<string>, at: OutlineEntry, context: SopContext): string =>
  withNotes(settingInWords(at.provenanceOf(duration).value, at, context));

/** How often: `5 minutes`, and `day` instead of `1 day`. */
export const intervalInWords = (duration: string | Leaf<string>, at: OutlineEntry, context: SopContext): string =>
  every(durationInWords(duration, at, context));

/** A reminder plan as a person is told about it. */
export function remindersInWords(remind: Reminders | Leaf<Reminders>, at: OutlineEntry, context: SopContext): string {
  const { value } = at.provenanceOf(remind);
  const parts = (["after", "every", "atMost"] as const).map((name) => partOf(value, name, at, context));
  const [first, then, atMost] = parts;
  if (!first || !then || !atMost) return withNotes(settingInWords(value, at, context));
  const notes = [...new Set(parts.flatMap((part) => part?.notes ?? []))];
  return withNotes({
    words: `first after ${first.words}, then every ${every(then.words)}, at most ${atMost.words}`,
    notes,
  });
}

interface Words {
  readonly words: string;
  readonly notes: readonly string[];
}

const every = (words: string): string => words.replace(/^1 /, "");
const withNotes = ({ words, notes }: Words): string => (notes.length > 0 ? `${words} (${notes.join("; ")})` : words);

/** One part of a plan: given by itself, or a field of a result that is known beforehand. */
function partOf(plan: Provenance, name: string, at: OutlineEntry, context: SopContext): Words | undefined {
  if (plan.from === "fields") return settingInWords(plan.fields[name] ?? { from: "nothing" }, at, context);
  if (plan.from !== "result") return undefined;
  const path = `${plan.path}.${name}`;
  return context.setting(path, at)?.value === undefined
    ? undefined
    : settingInWords({ from: "result", path }, at, context);
}

function settingInWords(part: Provenance, at: OutlineEntry, context: SopContext): Words {
  if (part.from === "constant") return { words: escapeMarkdown(String(part.value)), notes: [] };
  const setting = part.from === "result" ? context.setting(part.path, at) : undefined;
  const value = setting?.value;
  if (typeof value !== "string" && typeof value !== "number") {
    const notes = setting?.description ? [escapeMarkdown(setting.description)] : [];
    return { words: provenanceInWords(part), notes };
  }
  const where = setting?.policy ? `policy ${codeSpan(setting.policy.id)}` : provenanceInWords(part);
  const whose = setting?.policy?.isTenants
    ? `${where} at ${escapeMarkdown(context.tenant?.title ?? "")}`
    : `default of ${where}`;
  return { words: escapeMarkdown(String(value)), notes: [whose] };
}
