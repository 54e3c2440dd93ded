import type { PersonRequest } from "@msp/workflows/ports";
import { type AnswerField, answerFields } from "../people/answer-fields.ts";
import type { NoteWords } from "./add-request-note.ts";
import { answerByTick } from "./answer-by-tick.ts";
import { asksForSecret } from "./asks-for-secret.ts";
import { inBrackets } from "./request-code.ts";

/** What else a note needs to know. */
export interface NoteSurroundings {
  readonly code: string;
  /** Who may answer, in words. */
  readonly whom: string;
  readonly hasItem: boolean;
}

/** The internal note that asks people on a ticket: what is to be done, by whom, and how to answer right there. */
export const requestNote = (request: PersonRequest, surroundings: NoteSurroundings): NoteWords => ({
  title: request.title,
  text: [request.text, `For: ${surroundings.whom}.`, ...planOf(request), howToAnswer(request, surroundings)].join(
    "\n\n",
  ),
});

const planOf = ({ plan }: PersonRequest): readonly string[] =>
  plan === undefined ? [] : [["What would be done:", ...plan.lines.map((line) => `- ${line}`)].join("\n")];

/** How the request is answered on its ticket. No line of it begins with the code, so that nobody can take it for an answer. */
export function howToAnswer(request: PersonRequest, { code, hasItem }: Omit<NoteSurroundings, "whom">): string {
  const sign = inBrackets(code);
  const byNote = (...lines: readonly string[]) =>
    ["Answer with an internal note of your own:", ...lines.map((line) => `  • ${line}`)].join("\n");
  if (request.kind !== "form" && asksForSecret(request.answer))
    return `The answer holds a secret, so it is never written on a ticket. Answer at the command line: msp answer ${request.runId}`;
  switch (request.kind) {
    case "approval": {
      const votes = (request.quorum ?? 1) > 1 ? ` ${request.quorum} different people have to approve.` : "";
      return `${byNote(`${sign} approve`, `${sign} decline: the reason`)}\nWhoever asked for this cannot approve it.${votes} A tick is no decision.`;
    }
    case "form":
      return `The answer comes from ${request.to}. It can be closed without one:\n  • ${sign} close: the reason`;
    case "checklist":
      return byNote(sign, "ITEM: done", "ITEM: open", 'ITEM: {"done":true,"evidence":{"kind":"…","reference":"…"}}');
    default:
      break;
  }
  const fields = answerFields(request.answer);
  const lines = (fields ?? []).map(lineOf);
  if (answerByTick(request) !== undefined) {
    const done = hasItem
      ? `When it is done, tick the checklist item ${sign}, or write an internal note:\n  • ${sign} done`
      : byNote(`${sign} done`);
    // What may be left out can still be what the answer is about.
    return fields?.some(({ isRequired }) => !isRequired)
      ? `${byNote(sign, ...lines)}\nWhere nothing of it is to be said:\n${done}`
      : done;
  }
  return fields === undefined ? byNote(sign, "the answer as JSON") : byNote(sign, ...lines);
}

/** How one part of an answer is written down. */
function lineOf({ name, kind, about, choices, example, isRequired }: AnswerField): string {
  const value = choices?.join(" | ") ?? (kind === "data" ? (example ?? "JSON") : kind);
  const more = [...(isRequired ? [] : ["may be left out"]), ...(about === undefined ? [] : [about])];
  return `${name}: ${kind === "list" ? `${value}, separated by commas` : value}${more.length === 0 ? "" : ` (${more.join("; ")})`}`;
}
