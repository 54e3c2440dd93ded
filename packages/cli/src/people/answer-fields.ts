import type { Json } from "@msp/workflows";

/** One part of an answer, as a person is asked for it. */
export interface AnswerField {
  readonly name: string;
  readonly about: string | undefined;
  readonly isRequired: boolean;
  readonly kind: "text" | "number" | "yes or no" | "list" | "data";
  /** The words to choose from, where only they are possible. */
  readonly choices: readonly string[] | undefined;
  /** For data: what it looks like. */
  readonly example: string | undefined;
}

/** What is read of a JSON Schema. */
interface AnswerSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: { readonly [name: string]: AnswerSchema };
  readonly required?: readonly string[];
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly items?: AnswerSchema;
}

/** The parts an answer is made of, from its JSON Schema; `undefined` where the answer is not made of named parts. */
export function answerFields(schema: Json): readonly AnswerField[] | undefined {
  const { properties, required = [] } = (schema ?? {}) as AnswerSchema;
  if (properties === undefined) return undefined;
  return Object.entries(properties).map(([name, field]) => {
    const kind = kindOf(field);
    return {
      name,
      about: field.description,
      isRequired: required.includes(name),
      kind,
      choices: kind === "data" ? undefined : choicesOf(field.type === "array" ? (field.items ?? {}) : field),
      example: kind === "data" ? exampleOf(field) : undefined,
    };
  });
}

/** JSON of an answer's shape, with dots in the place of values. */
export const exampleOfAnswer = (schema: Json): string => exampleOf((schema ?? {}) as AnswerSchema);

/** JSON of a shape, with words in the place of values. */
function exampleOf({ type, properties, items, enum: words, const: only }: AnswerSchema): string {
  if (only !== undefined) return JSON.stringify(only);
  if (properties)
    return `{ ${Object.entries(properties)
      .map(([name, field]) => `"${name}": ${exampleOf(field)}`)
      .join(", ")} }`;
  if (type === "array") return `[${exampleOf(items ?? {})}, …]`;
  if (words) return words.map((word) => JSON.stringify(word)).join(" | ");
  return { string: '"…"', number: "0", integer: "0", boolean: "true | false" }[type ?? ""] ?? "…";
}

function kindOf({ type, enum: words, const: only, items }: AnswerSchema): AnswerField["kind"] {
  if (type === "boolean") return "yes or no";
  if (type === "number" || type === "integer") return "number";
  if (type === "string" || words?.every(isText) || isText(only)) return "text";
  const isPlainList = type === "array" && (items?.type === "string" || items?.enum?.every(isText) === true);
  return isPlainList ? "list" : "data";
}

const choicesOf = ({ enum: words, const: only }: AnswerSchema): readonly string[] | undefined =>
  words?.every(isText) ? words : isText(only) ? [only] : undefined;

const isText = (value: Json | undefined): value is string => typeof value === "string";
