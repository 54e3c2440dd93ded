import type { Node } from "../../define/node.ts";
import type { Person } from "../../domain/person.ts";
import { isSamePerson } from "../../domain/same-person.ts";
import { type AnswerRefusal, AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import type { Json } from "../../ports/json.ts";
import type { People, PersonRequest } from "../../ports/people.ts";
import { reasonOf } from "../reason-of.ts";
import { holdsRedaction, redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import { fitsButForSecrets } from "./fits-but-for-secrets.ts";
import { holdsRole } from "./holds-role.ts";

/** What is known about a request when an answer comes. */
export interface AnswerCase {
  readonly request: PersonRequest;
  readonly node: Node | undefined;
  readonly people: People;
  /** Ids of persons whose votes are counted already. */
  readonly voters: readonly string[];
  /** Whether it was kept before: then its secrets have been replaced already. Default `false`. */
  readonly isKept?: boolean;
}

const refuse = (request: PersonRequest, text: string, reason: AnswerRefusal = "invalid"): never => {
  throw new AnswerRefusedError(`The answer to "${request.title}" was not taken: ${text}`, reason);
};

/** Checks who answers and what, and gives the value as it may be journaled. Throws `AnswerRefusedError`; then nothing has changed. */
export function checkAnswer(known: AnswerCase, by: Person, given: unknown): Json {
  const { request, people, isKept = false } = known;
  const { to, escalatedTo = to } = request;
  if (request.kind !== "form" && ![to, escalatedTo].some((role) => holdsRole(people, by, role))) {
    refuse(
      request,
      `${by.name} does not hold the role "${request.to}". Ask somebody who does, or add the person under bindings.role.${request.to}.people in the tenant file.`,
      "not allowed",
    );
  }
  const value = toJsonValue(given);
  if (!isKept && holdsRedaction(value))
    refuse(
      request,
      `it holds "[secret]", the mark left where a secret was removed. Give the real value or a secretRef.`,
    );
  switch (request.kind) {
    case "approval":
      return checkVote(known, by, value);
    case "checklist":
      return checkTicks(known, value);
    case "question":
      return checkChoice(request, value);
    default:
      return checkSchema(known, value);
  }
}

function checkSchema({ request, node, isKept = false }: AnswerCase, value: Json): Json {
  const schema = node?.kind === "task" ? node.answer : node?.kind === "form" ? node.form.schema : undefined;
  if (!schema) return refuse(request, "the definition has nothing to answer here any more.");
  const parsed = schema.safeParse(value);
  if (isKept && !parsed.success && fitsButForSecrets(value, parsed.error)) return redactSecrets(schema, value);
  return parsed.success
    ? redactSecrets(schema, toJsonValue(parsed.data))
    : refuse(request, `it does not fit:\n${reasonOf(parsed.error)}`);
}

function checkVote({ request, voters }: AnswerCase, by: Person, value: Json): Json {
  const vote = value as { decision?: Json; hash?: Json } | null;
  if (vote?.decision !== "approve" && vote?.decision !== "decline")
    refuse(request, `say { decision: "approve" } or { decision: "decline" }.`);
  const isAmong = (ids: readonly string[] = []) => ids.some((id) => isSamePerson(id, by.id));
  if (isAmong(request.barred))
    refuse(request, `${by.name} asked for this, and whoever asks never approves.`, "not allowed");
  if (request.among !== undefined && !isAmong(request.among))
    refuse(request, `it was asked of certain people, and ${by.name} is not one of them.`, "not allowed");
  if (isAmong(voters)) refuse(request, `${by.name} has voted already.`, "over");
  if (vote?.hash !== request.plan?.hash) {
    refuse(
      request,
      `it names the plan ${String(vote?.hash)}, but what is asked now is ${request.plan?.hash}. Look at the plan as it is now and decide again.`,
    );
  }
  return value;
}

function checkTicks({ request, node }: AnswerCase, value: Json): Json {
  if (node?.kind !== "checklist" || typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(request, "give one entry per item, such as { badge: { done: true } }.");
  }
  for (const [key, tick] of Object.entries(value as { [key: string]: Json })) {
    const item = Object.hasOwn(node.checklist.items, key) ? node.checklist.items[key] : undefined;
    if (!item)
      refuse(request, `there is no item "${key}". The items are: ${Object.keys(node.checklist.items).join(", ")}.`);
    const { done, evidence } = (tick ?? {}) as { done?: Json; evidence?: { kind?: Json; reference?: Json } };
    if (typeof done !== "boolean") refuse(request, `say for "${key}" whether it is done: { done: true }.`);
    if (evidence !== undefined && (typeof evidence.reference !== "string" || evidence.kind !== item?.evidence)) {
      refuse(request, `the evidence of "${key}" must be { kind: "${item?.evidence ?? "none"}", reference: "…" }.`);
    }
  }
  return value;
}

function checkChoice(request: PersonRequest, value: Json): Json {
  const choices = ((request.answer as { properties?: { choice?: { enum?: readonly string[] } } }).properties?.choice
    ?.enum ?? []) as readonly string[];
  const choice = (value as { choice?: Json } | null)?.choice;
  if (typeof choice !== "string" || !choices.includes(choice))
    refuse(request, `choose one of ${choices.join(", ")}: { choice: "${choices[0] ?? "stop"}" }.`);
  return value;
}
