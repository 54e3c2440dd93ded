import type { Json } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type { Terminal } from "../terminal.ts";
import { wordsOfName } from "../text/words-of-name.ts";
import { type AnswerField, answerFields } from "./answer-fields.ts";
import { readAnswer } from "./read-answer.ts";

/** What a person types to put a request off. */
export const later = "later";

/** Asks a person for an answer, one part after the other; `undefined` when it is put off. Rejects when the signal is aborted meanwhile. */
export async function askForAnswer(
  terminal: Pick<Terminal, "ask" | "error">,
  request: PersonRequest,
  signal: AbortSignal,
): Promise<{ readonly value: Json } | undefined> {
  const one = async (field: AnswerField): Promise<{ readonly value: Json | undefined } | undefined> => {
    for (;;) {
      const typed = await terminal.ask(questionOf(field), signal);
      if (typed.trim().toLowerCase() === later) return undefined;
      const read = readAnswer(field, typed);
      if ("value" in read) return read;
      terminal.error(read.problem);
    }
  };

  if (request.kind === "approval") {
    const decision = await one(decisionField);
    return decision && { value: { decision: decision.value ?? null, hash: request.plan?.hash ?? null } };
  }
  const fields = answerFields(request.answer);
  if (fields === undefined) {
    const whole = await one(anything);
    return whole && { value: whole.value ?? null };
  }
  const value: { [name: string]: Json } = {};
  for (const field of fields) {
    const part = await one(field);
    if (part === undefined) return undefined;
    if (part.value !== undefined) value[field.name] = part.value;
  }
  return { value };
}

const anything: AnswerField = {
  name: "answer",
  about: undefined,
  isRequired: true,
  kind: "data",
  choices: undefined,
  example: undefined,
};
const decisionField: AnswerField = { ...anything, name: "decision", kind: "text", choices: ["approve", "decline"] };

/** What is asked for, the words to choose from, and how to say it. */
function questionOf({ name, about, isRequired, kind, choices, example }: AnswerField): string {
  const words = choices?.map((word, index) => `${index + 1} ${word}`).join("   ");
  const how = {
    text: choices === undefined ? "" : "number or words",
    number: "a number",
    "yes or no": "yes or no",
    list: `${choices === undefined ? "" : "numbers or words, "}separated by commas; empty: none`,
    data: example === undefined ? "JSON" : `JSON like ${example}`,
  }[kind];
  const optional = isRequired || kind === "list" ? "" : "empty: leave it out";
  const hints = [how, optional].filter((hint) => hint !== "").join("; ");
  const end = hints === "" ? " > " : ` [${hints}] > `;
  return `  ${about ?? wordsOfName(name)}${words === undefined ? "" : `\n    ${words}\n `}${end}`;
}
