import type { Json } from "@msp/workflows";
import type { EntryOf, JournaledWrite } from "@msp/workflows/run";
import { systemName } from "../text/system-name.ts";
import { valueInWords } from "../text/value-in-words.ts";
import type { EntryLine } from "./entry-line.ts";
import { isLook } from "./is-look.ts";
import type { Story } from "./story.ts";

/** Marks by outcome; the word follows, so that nothing depends on a sign or a colour alone. */
const outcomes = {
  verified: { sign: "✔", tone: "good" },
  done: { sign: "•", tone: "plain" },
  unverified: { sign: "?", tone: "doubt" },
  unknown: { sign: "?", tone: "doubt" },
  skipped: { sign: "-", tone: "quiet" },
  failed: { sign: "✖", tone: "bad" },
} as const;

/** How a step ended: what was written where, and what proves it. Reading the tenant file or the clock is no news. */
export function describeFinish(entry: EntryOf<"finished">, story: Story): EntryLine | undefined {
  const title = story.titleOf(entry.path);
  if (entry.effect === "read" && entry.outcome === "done") {
    if (story.isLocalRead(entry.action)) return undefined;
    // What a wait looks for is what people want to know of it; what a step reads, they see where it is used.
    const seen =
      isLook(entry.path) && !isEmpty(entry.output) ? [`saw: ${valueInWords(entry.output ?? null, story.format)}`] : [];
    return { tone: "quiet", sign: "·", word: "read", text: title, details: seen };
  }
  const write = story.writeAt(entry.path);
  return {
    ...outcomes[entry.outcome],
    word: entry.outcome,
    text: `${title}${write ? ` (${systemName(write.system)}, ${story.nameOf(write.target)})` : ""}`,
    details: [...(write ? messageOf(write, story) : []), ...proofOf(entry, story)],
  };
}

/** What people read is told whole: the words of a note or a mail. */
function messageOf({ fields }: JournaledWrite, { format }: Story): readonly string[] {
  const { title, subject, text } = fields;
  if (typeof text !== "string") return [];
  const heading = [subject ?? title].filter((one) => typeof one === "string").map((one) => `"${one}": `);
  return [`${heading.join("")}${valueInWords(text, format)}`];
}

function proofOf(entry: EntryOf<"finished">, { format }: Story): readonly string[] {
  if (entry.reason !== undefined) return [entry.reason];
  if (entry.outcome === "verified") {
    const evidence = isEmpty(entry.evidence) ? "as intended" : valueInWords(entry.evidence ?? null, format);
    return [`read back: ${evidence}`];
  }
  return entry.outcome === "done" ? ["accepted by the service, which cannot be asked about it afterwards"] : [];
}

const isEmpty = (evidence: Json | undefined): boolean =>
  evidence === undefined || evidence === null || (typeof evidence === "object" && Object.keys(evidence).length === 0);
