import { titleAt } from "@msp/workflows/render";
import type { Entry } from "@msp/workflows/run";
import type { ProgressOptions } from "./progress.ts";

/** What kind of news a line is, so that a terminal can colour it. */
export type Tone = "good" | "plain" | "people" | "doubt" | "bad" | "quiet";

/** One line about an entry, or `undefined` for what a reader need not see. */
export interface EntryLine {
  readonly tone: Tone;
  readonly text: string;
}

const short = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
};
const oneLine = (text: string): string => short(text.replace(/\s+/g, " ").trim());

/** Marks by outcome; the word follows, so that nothing depends on a sign or a colour alone. */
const outcomes = {
  verified: { sign: "✔", tone: "good" },
  done: { sign: "•", tone: "plain" },
  unverified: { sign: "?", tone: "doubt" },
  unknown: { sign: "?", tone: "doubt" },
  skipped: { sign: "-", tone: "quiet" },
  failed: { sign: "✖", tone: "bad" },
} as const;

/** Says an entry in words a technician understands. */
export function describeEntry(entry: Entry, { workflow, format }: ProgressOptions): EntryLine | undefined {
  const title = (path: string) => titleAt(workflow, path);
  switch (entry.kind) {
    case "started":
      return { tone: "plain", text: `▶ ${workflow.title} ${entry.version}, started by ${entry.by.name}` };
    case "finished": {
      const { sign, tone } = outcomes[entry.outcome];
      const word = entry.effect === "read" && entry.outcome === "done" ? "read" : entry.outcome;
      const more = entry.reason ?? (entry.effect === "read" ? undefined : entry.evidence);
      return {
        tone,
        text: `${sign} ${word.padEnd(10)} ${title(entry.path)}${more === undefined ? "" : `: ${oneLine(short(more))}`}`,
      };
    }
    case "decided":
      if (entry.about !== "answer") return undefined;
      return {
        tone: "quiet",
        text: `⑂ ${entry.path.slice(entry.path.lastIndexOf("?") + 1)}: ${entry.value === true ? "yes" : entry.value === false ? "no" : short(entry.value)}`,
      };
    case "opened":
      return {
        tone: "people",
        text: `☐ asks       ${entry.request.to}: ${entry.request.title} — ${oneLine(entry.request.text)}`,
      };
    case "answered":
      return {
        tone: "people",
        text: `☑ answered   ${entry.by.name} (${entry.channel}): ${oneLine(short(entry.value))}`,
      };
    case "reminded":
      return { tone: "people", text: `☐ reminded   reminder ${entry.reminder}: ${title(entry.path)}` };
    case "planned":
      return { tone: "plain", text: `≡ planned    ${title(entry.path)}: plan ${entry.planHash}` };
    case "timer set":
      // Looking once more after seconds is no news; a line would only hide the waits that matter.
      if (entry.path.includes("@verify")) return undefined;
      return { tone: "quiet", text: `… waits      until ${format(entry.due)}: ${title(entry.path)}` };
    case "gave up":
      return { tone: "quiet", text: `… no answer  until ${format(entry.until)}: ${title(entry.path)}` };
    case "over":
      return {
        tone: "doubt",
        text: `! time limit ${title(entry.path)}${entry.possiblyDone ? ": possibly done" : ": not begun"}`,
      };
    case "settled":
      return { tone: "plain", text: `• settled    ${title(entry.path)}: ${entry.how} (${entry.detail})` };
    case "noted":
      return { tone: "doubt", text: `! note       ${oneLine(entry.text)}` };
    case "cancel asked":
      return { tone: "bad", text: `✖ cancelled  by ${entry.by.name}: ${entry.reason}` };
    case "doubts accepted":
      return { tone: "people", text: `☑ accepted   by ${entry.by.name}: ${entry.paths.join(", ")}` };
    case "ended":
      return {
        tone: entry.outcome === "succeeded" ? "good" : entry.outcome === "finished with doubts" ? "doubt" : "bad",
        text: `■ ${entry.outcome}${entry.reason ? `: ${entry.reason}` : ""}`,
      };
    default:
      return undefined;
  }
}
