/**
 * How one field is read: a kind, a list of the words it may hold, or an object of further fields. `id` alone must be there; everything else may be null. A `?`
 * marks what the service leaves out unless it is set.
 */
export type FieldKind =
  | "id"
  | "text"
  | "number"
  | "flag"
  | "json"
  | "text?"
  | "json?"
  | readonly string[]
  | RecordFields;

/** Fields by name. */
export interface RecordFields {
  readonly [name: string]: FieldKind;
}

/** A record of the service: its name in findings, and its fields. */
export interface RecordDefinition<Fields extends RecordFields = RecordFields> {
  readonly name: string;
  readonly fields: Fields;
}

/** A word this client does not know; the service may add some at any time. */
export type OtherWord = string & { readonly [other]?: never };
declare const other: unique symbol;

/** What a field of a kind is read as. */
export type FieldValue<Kind> = Kind extends "id"
  ? string
  : Kind extends "text" | "text?"
    ? string | null
    : Kind extends "number"
      ? number | null
      : Kind extends "flag"
        ? boolean | null
        : Kind extends "json" | "json?"
          ? unknown
          : Kind extends readonly (infer Word)[]
            ? Word | OtherWord | null
            : Kind extends RecordFields
              ? RecordOf<Kind> | null
              : never;

/** The record as it is handed out. */
export type RecordOf<Fields extends RecordFields> = { readonly [Name in keyof Fields]: FieldValue<Fields[Name]> };

/** Defines a record. */
export const defineRecord = <const Fields extends RecordFields>(
  name: string,
  fields: Fields,
): RecordDefinition<Fields> => ({ name, fields });
