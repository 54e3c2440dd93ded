import type { Json } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import { answerFields } from "../people/answer-fields.ts";
import { readAnswer } from "../people/read-answer.ts";
import { answerByTick } from "./answer-by-tick.ts";
import { asksForSecret } from "./asks-for-secret.ts";

/** What the lines of a note say to a request, or everything that is wrong with them. */
export type TicketAnswer =
  | { readonly value: Json }
  | { readonly close: string }
  | { readonly problems: readonly string[] };

/** Reads the lines of a note as the answer to a request. Whatever is not understood is a problem: nothing is guessed, and nothing is left out. */
export function readTicketAnswer(request: PersonRequest, lines: readonly string[]): TicketAnswer {
  if (request.kind !== "form" && asksForSecret(request.answer))
    return problem(
      "The answer holds a secret, so nothing of it is taken from a ticket. If you wrote one down here, remove it and change it.",
    );
  switch (request.kind) {
    case "approval":
      return readDecision(request, lines);
    case "form":
      return readClosing(request, lines);
    case "checklist":
      return readTicks(request, lines);
    default:
      return readFields(request, lines);
  }
}

const problem = (...problems: readonly string[]): TicketAnswer => ({ problems });

function readDecision({ plan }: PersonRequest, lines: readonly string[]): TicketAnswer {
  const [line = "", ...more] = lines;
  if (more.length > 0) return problem("Write one line, and nothing after it: a decision has no conditions.");
  const hash = plan?.hash ?? "";
  if (/^approved?\.?$/i.test(line)) return { value: { decision: "approve", hash } };
  const declined = /^declined?\s*:\s*(.+)$/i.exec(line)?.[1];
  if (declined !== undefined) return { value: { decision: "decline", hash, note: declined } };
  return problem('Say "approve", or "decline: " and the reason.');
}

function readClosing({ to }: PersonRequest, lines: readonly string[]): TicketAnswer {
  const reason = /^close\s*:\s*(.+)$/i.exec(lines.join(" "))?.[1];
  if (reason !== undefined) return { close: reason };
  return problem(`The form is answered by ${to}. Here it can only be closed: "close: " and the reason.`);
}

function readTicks(request: PersonRequest, lines: readonly string[]): TicketAnswer {
  const fields = answerFields(request.answer) ?? [];
  return readNamed(
    fields.map(({ name }) => name),
    lines,
    (name, text) => {
      if (/^done$/i.test(text)) return { value: { done: true } };
      if (/^open$/i.test(text)) return { value: { done: false } };
      const field = fields.find((one) => one.name === name);
      return field ? readAnswer(field, text) : { problem: "It is not asked for." };
    },
    [],
  );
}

function readFields(request: PersonRequest, lines: readonly string[]): TicketAnswer {
  const fields = answerFields(request.answer);
  const byTick = answerByTick(request);
  if (byTick !== undefined && lines.length === 1 && /^done\.?$/i.test(lines[0] ?? "")) return { value: byTick };
  if (fields === undefined) {
    try {
      return { value: JSON.parse(lines.join("\n")) as Json };
    } catch {
      return problem("This is not JSON.");
    }
  }
  return readNamed(
    fields.map(({ name }) => name),
    lines,
    (name, text) => {
      const field = fields.find((one) => one.name === name);
      return field ? readAnswer(field, text) : { problem: "It is not asked for." };
    },
    fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
  );
}

/** Lines of the kind `name: value`, each name once. */
function readNamed(
  names: readonly string[],
  lines: readonly string[],
  read: (name: string, text: string) => ReturnType<typeof readAnswer>,
  required: readonly string[],
): TicketAnswer {
  const values = new Map<string, Json>();
  const problems: string[] = [];
  for (const line of lines) {
    const [, said, text = ""] = /^([^:]+?)\s*:\s*(.*)$/.exec(line) ?? [];
    const name = names.find((one) => one.toLowerCase() === said?.toLowerCase());
    if (name === undefined) {
      problems.push(`"${line}" is no line of the kind FIELD: VALUE. The fields are: ${names.join(", ") || "none"}.`);
    } else if (values.has(name)) {
      problems.push(`"${name}" is there twice.`);
    } else {
      const answer = read(name, text);
      if ("problem" in answer) problems.push(`${name}: ${answer.problem}`);
      else if (answer.value !== undefined) values.set(name, answer.value);
    }
  }
  const missing = required.filter((name) => !values.has(name) && !problems.some((one) => one.startsWith(`${name}:`)));
  if (missing.length > 0) problems.push(`Missing: ${missing.join(", ")}.`);
  if (names.length > 0 && lines.length === 0 && missing.length === 0) problems.push("It says nothing.");
  return problems.length > 0 ? { problems } : { value: Object.fromEntries(values) };
}
