/** The types Autotask's own metadata names. */
export type FieldType = "integer" | "long" | "double" | "decimal" | "string" | "boolean" | "datetime" | "byte[]";

/** One field of an entity as data. What a tenant's own metadata says wins at run time; this is what is known beforehand. */
export interface FieldDefinition {
  readonly type: FieldType;
  /** A record cannot be created without it. */
  readonly required?: true;
  /** Autotask ignores it silently when it is sent, always or after the creation; so it cannot be sent here. */
  readonly readOnly?: true | "after create";
  /** Its values have labels, and the ids differ between tenants: look them up with `picklists`. */
  readonly picklist?: true;
  /** The entity its value is an id of. */
  readonly reference?: string;
  /** Characters; from older vendor documentation, so a hint rather than a promise. */
  readonly maxLength?: number;
  /** Naming it in a filter is an error. */
  readonly queryable?: false;
}

interface JsonTypes {
  readonly integer: number;
  readonly long: number;
  readonly double: number;
  readonly decimal: number;
  readonly string: string;
  readonly boolean: boolean;
  readonly datetime: string;
  /** Base64. */
  readonly "byte[]": string;
}

/** What a field holds when it is read. Times are ISO 8601 in UTC, without a zone suffix. */
export type FieldReadValue<Field extends FieldDefinition> = JsonTypes[Field["type"]];

/** What may be written to a field or compared with it. A time is a `Date`, or ISO 8601 text in UTC. */
export type FieldWriteValue<Field extends FieldDefinition> = Field["type"] extends "datetime"
  ? string | Date
  : JsonTypes[Field["type"]];
