import type { Entry, EntryOf } from "@msp/workflows/run";
import { valueInWords } from "../text/value-in-words.ts";
import { describeAnswer } from "./describe-answer.ts";
import { describeEnd } from "./describe-end.ts";
import { describeFinish } from "./describe-finish.ts";
import { describeRequest } from "./describe-request.ts";
import type { EntryLine } from "./entry-line.ts";
import { isLook } from "./is-look.ts";
import type { Story } from "./story.ts";

/** Says an entry in words; `undefined` for what a reader need not see. */
export function describeEntry(entry: Entry, story: Story): EntryLine | undefined {
  switch (entry.kind) {
    case "started":
      return {
        tone: "plain",
        sign: "▶",
        word: "started",
        text: `${story.title} ${entry.version}, by ${entry.by.name}`,
      };
    case "decided":
      if (entry.about === "next" && isLook(entry.path)) return describeNextLook(entry, story);
      return entry.about === "answer" ? describeDecision(entry, story) : undefined;
    case "finished":
      return describeFinish(entry, story);
    case "opened":
      return describeOpened(entry, story);
    case "answered":
      return describeAnswer(entry, story);
    case "cancel asked":
    case "doubts accepted":
    case "ended":
      return describeEnd(entry, story);
    default:
      return describeCourse(entry, story);
  }
}

/** What is asked about a step that failed does not repeat the reason, which stands just above. */
function describeOpened({ request }: EntryOf<"opened">, story: Story): EntryLine {
  const line = describeRequest(request, story);
  const { details = [] } = line;
  const isTold = request.kind === "question" && story.hasFailed(request.path.replace(/[#!][^/]*$/, ""));
  return isTold ? { ...line, details: details.slice(details.indexOf("Choose:") + 1) } : line;
}

function describeDecision(entry: EntryOf<"decided">, { format }: Story): EntryLine {
  const label = entry.path.slice(entry.path.indexOf("?") + 1);
  return { tone: "quiet", sign: "⑂", word: "decided", text: `${label}: ${valueInWords(entry.value, format)}` };
}

/** What looks again and again tells only of answers that are news, so when it goes on is said once for each of them. */
function describeNextLook(entry: EntryOf<"decided">, { titleOf, format }: Story): EntryLine {
  const text = `${titleOf(entry.path)}: until ${format(Number(entry.value))}`;
  return { tone: "quiet", sign: "…", word: "waits", text };
}

/** Time that passes, and what became clear meanwhile. */
function describeCourse(entry: Entry, { titleOf, format }: Story): EntryLine | undefined {
  const title = titleOf(entry.path);
  switch (entry.kind) {
    case "reminded":
      return { tone: "people", sign: "☐", word: "reminded", text: `${title} (reminder ${entry.reminder})` };
    case "escalated":
      return { tone: "people", sign: "☐", word: "escalated", text: `${title}: ${entry.to} may answer as well` };
    case "timer set":
      // Looking once more after seconds is no news; a line would only hide the waits that matter.
      if (entry.path.includes("@verify")) return undefined;
      return { tone: "quiet", sign: "…", word: "waits", text: `${title}: until ${format(entry.due)}` };
    case "gave up":
      // A reminder, or the closing of the request, says it for people.
      if (entry.path.includes("@wait")) return undefined;
      return { tone: "quiet", sign: "…", word: "gave up", text: `${title}: it did not come by ${format(entry.until)}` };
    case "closed":
      if (["approved", "declined"].includes(entry.reason) || entry.reason.startsWith("the run ")) return undefined;
      return { tone: "doubt", sign: "☒", word: "closed", text: `${title}: ${entry.reason}` };
    case "over": {
      const state = entry.possiblyDone ? "possibly done" : "not begun";
      return { tone: "doubt", sign: "!", word: "time limit", text: `${title}: ${state} when the time was over` };
    }
    case "sighted":
      return {
        tone: "plain",
        sign: "•",
        word: "seen",
        text: `${title}: the service told of it before its answer came`,
      };
    case "settled":
      return { tone: "plain", sign: "•", word: "looked", text: `${title}: ${entry.how} (${entry.detail})` };
    case "noted":
      return { tone: "doubt", sign: "!", word: "note", text: entry.text };
    default:
      return undefined;
  }
}
