import { type FieldReader, readText } from "../answer/read-fields.ts";

/** User-defined fields by their name on the wire, `udf1` to `udf300`; an empty one is null. They often hold keys: never log them. */
export type UserDefinedFields = { readonly [name: `udf${number}`]: string | null };

/** Reads user-defined fields; null counts as none. */
export const readUserDefinedFields: FieldReader<UserDefinedFields> = (value, path) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  // Three hundred of them hang on every device of version 2, nearly always as they should be.
  if (Object.values(value).every((text) => text === null || typeof text === "string"))
    return value as UserDefinedFields;
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, readText(text, `${path}.${name}`)]));
};
