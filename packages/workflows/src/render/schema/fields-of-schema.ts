import type { JsonSchema } from "./schema-as-json.ts";
import { referredSchema } from "./schema-forms.ts";
import { schemaInWords, valueInWords } from "./schema-in-words.ts";

/** One field as a person is told about it; plain text, not Markdown. */
export interface FieldInWords {
  /** `mailbox.kind` for a field inside another; empty when the schema is no object. */
  readonly name: string;
  readonly words: string;
  readonly description: string | undefined;
  readonly isRequired: boolean;
  readonly isSecret: boolean;
  /** What is taken when the field is left out. */
  readonly standard: string | undefined;
}

const deepest = 3;

/** The fields of a schema in their order; objects inside are taken apart. */
export const fieldsOfSchema = (root: JsonSchema): readonly FieldInWords[] => fieldsIn(root, root, "", true, 0);

function fieldsIn(
  given: JsonSchema,
  root: JsonSchema,
  name: string,
  isRequired: boolean,
  depth: number,
): readonly FieldInWords[] {
  const schema = referredSchema(given, root);
  const isSecret = given["x-secret"] === true || schema["x-secret"] === true;
  const description = given.description ?? schema.description;
  const properties = Object.entries(schema.properties ?? {});
  const isEmpty =
    schema.type === "object" && properties.length === 0 && typeof schema.additionalProperties !== "object";
  if (isEmpty && name === "") return [];
  const own: FieldInWords = {
    name,
    words: properties.length > 0 && depth < deepest ? "fields" : schemaInWords(schema, root),
    description,
    isRequired,
    isSecret,
    standard: schema.default === undefined || isSecret ? undefined : valueInWords(schema.default),
  };
  if (schema.type !== "object" || properties.length === 0 || depth >= deepest) return [own];
  const needed = new Set(schema.required);
  const inner = properties.flatMap(([field, part]) =>
    fieldsIn(part, root, name === "" ? field : `${name}.${field}`, needed.has(field), depth + 1),
  );
  // A group is worth a line of its own only when it says something its fields do not.
  const isTold = name !== "" && (description !== undefined || !isRequired || isSecret);
  return isTold ? [own, ...inner] : inner;
}
