import type * as z from "zod";
import { codeSpan } from "../markdown/code-span.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { Point } from "../markdown/markdown-list.ts";
import { type FieldInWords, fieldsOfSchema } from "../schema/fields-of-schema.ts";
import { schemaAsJson } from "../schema/schema-as-json.ts";

/** What an answer holds: one point per field, in words. */
export function fieldPoints(label: string, schema: z.core.$ZodType): Point {
  const fields = fieldsOfSchema(schemaAsJson(schema));
  const [only] = fields;
  if (fields.length === 1 && only?.name === "") return { text: `${label}: ${meaning(only)}` };
  if (fields.length === 0) return { text: `${label}: nothing but that it is done` };
  return { text: `${label}:`, points: fields.map((field) => ({ text: `${codeSpan(field.name)}: ${meaning(field)}` })) };
}

/** What a field is, what the author says about it, and whether it may be left out. */
export function meaning(field: FieldInWords): string {
  const notes = [
    ...(field.isRequired ? [] : ["may be left out"]),
    ...(field.standard === undefined ? [] : [`then ${escapeMarkdown(field.standard)}`]),
    ...(field.isSecret ? ["secret: never recorded"] : []),
  ];
  const description = field.description === undefined ? "" : `${sentence(escapeMarkdown(field.description))} `;
  return `${description}${description ? "*" : ""}${escapeMarkdown(field.words)}${description ? "*" : ""}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
}

const sentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`);
