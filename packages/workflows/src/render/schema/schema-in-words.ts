import type { JsonSchema } from "./schema-as-json.ts";
import { referredSchema } from "./schema-forms.ts";

/** What a value of a schema looks like, in a few plain words (not Markdown). `root` holds the definitions that references name. */
export function schemaInWords(schema: JsonSchema, root: JsonSchema, depth = 0): string {
  if (depth > 4) return "more of the same";
  const inner = (part: JsonSchema) => schemaInWords(part, root, depth + 1);
  const options = schema.anyOf ?? schema.oneOf;
  if (schema.$ref) return inner(referredSchema(schema, root));
  if (schema.const !== undefined) return `always ${valueInWords(schema.const)}`;
  if (schema.enum)
    return schema.enum.length === 1
      ? `always ${valueInWords(schema.enum[0])}`
      : `one of ${schema.enum.map(valueInWords).join(", ")}`;
  if (options) return alternatives(options, inner);
  if (schema.allOf) return schema.allOf.map(inner).join(" and ");
  if (Array.isArray(schema.type))
    return alternatives(
      schema.type.map((type: string) => ({ ...schema, type })),
      inner,
    );
  switch (schema.type) {
    case "string":
      return text(schema);
    case "integer":
      return `a whole number${bounds(schema)}`;
    case "number":
      return `a number${bounds(schema)}`;
    case "boolean":
      return "yes or no";
    case "null":
      return "nothing";
    case "array":
      return `a list${items(schema)}, each ${inner(schema.items ?? {})}`;
    case "object":
      return object(schema, inner);
    default:
      return "any value";
  }
}

/** A fixed value as a person writes it. */
export const valueInWords = (one: unknown): string => {
  if (typeof one === "string") return `“${one}”`;
  if (typeof one === "boolean") return one ? "yes" : "no";
  return one === null ? "nothing" : JSON.stringify(one);
};

function alternatives(options: readonly JsonSchema[], inner: (part: JsonSchema) => string): string {
  const words = [...new Set(options.map(inner))];
  // "or nothing" reads best at the end.
  const ordered = [...words.filter((word) => word !== "nothing"), ...words.filter((word) => word === "nothing")];
  return ordered.join(" or ");
}

const formats: { readonly [format: string]: string } = {
  date: "a date (YYYY-MM-DD)",
  "date-time": "a date and time (ISO 8601)",
  time: "a time of day",
  duration: "a length of time (ISO 8601)",
  email: "an e-mail address",
  uri: "a web address",
  uuid: "a UUID",
};

function text({ format, maxLength }: JsonSchema): string {
  const kind = (format && formats[format]) || "text";
  return maxLength === undefined ? kind : `${kind} of at most ${maxLength} characters`;
}

function bounds({ minimum, maximum }: JsonSchema): string {
  const lowest = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  const highest = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (lowest !== undefined && highest !== undefined) return ` from ${lowest} to ${highest}`;
  if (lowest !== undefined) return `, at least ${lowest}`;
  return highest === undefined ? "" : `, at most ${highest}`;
}

const items = ({ minItems, maxItems }: JsonSchema): string => {
  if (minItems !== undefined && maxItems !== undefined) return ` of ${minItems} to ${maxItems}`;
  if (minItems !== undefined) return ` of at least ${minItems}`;
  return maxItems === undefined ? "" : ` of at most ${maxItems}`;
};

function object(schema: JsonSchema, inner: (part: JsonSchema) => string): string {
  const fields = Object.entries(schema.properties ?? {});
  const needed = new Set(schema.required);
  if (fields.length > 0) {
    return `(${fields.map(([name, field]) => `${name}${needed.has(name) ? "" : "?"}: ${inner(field)}`).join("; ")})`;
  }
  return typeof schema.additionalProperties === "object"
    ? `a table by name, each ${inner(schema.additionalProperties)}`
    : "any fields";
}
