import type { PicklistValue } from "./picklist-value.ts";
import type { Scalar } from "./scalar.ts";

/** The data types field metadata reports. */
export type FieldType = "integer" | "long" | "double" | "boolean" | "string" | "datetime" | "byte[]";

/** Everything about a field except its type. */
export interface FieldRules {
  /** Must be given when a record is created and can never be emptied. */
  readonly required?: boolean;
  /** `true`: only the service writes it. `"afterCreate"`: may be given once. What is sent anyway is silently ignored. */
  readonly readOnly?: boolean | "afterCreate";
  /** `false`: naming the field in a filter is an error. */
  readonly queryable?: false;
  readonly maxLength?: number;
  /** The singular name of the entity the number points to. Entities the fake does not model are not looked up. */
  readonly reference?: string;
  /** What it refers to may be inactive, as a webhook that is off and yet has fields. */
  readonly mayBeInactive?: true;
  /** Stock choices. An empty list means the fake knows none and accepts any number until a tenant defines them. */
  readonly picklist?: readonly PicklistValue[];
  /** This field's choices are the records of an entity, as ticket categories are. */
  readonly picklistOf?: "TicketCategories";
  /** This field's choices are the fields the tenant added to an entity, as those a webhook watches are. */
  readonly picklistOfAddedTo?: string;
  /** Never shown again once it is written, as the secret of a webhook is (unconfirmed). */
  readonly writeOnly?: true;
  /** The field whose value narrows this one's choices. */
  readonly picklistParent?: string;
  /** Kept in a hash index, so equality filters do not read the whole table. */
  readonly indexed?: true;
  /** The time of day is cut off. */
  readonly dateOnly?: true;
  /** A place where clients leave a marker to find their own writes again; copied into the ledger. */
  readonly marker?: true;
  /** What the service stores when nobody gave a value. */
  readonly initially?: Scalar;
}

/** One field of an entity. */
export interface Field<Type extends FieldType = FieldType> extends FieldRules {
  readonly type: Type;
}

const typed =
  <Type extends FieldType>(type: Type) =>
  (rules: FieldRules = {}): Field<Type> => ({ ...rules, type });

/** Builds fields by their data type: `field.string({ maxLength: 50 })`. */
export const field = {
  integer: typed("integer"),
  long: typed("long"),
  double: typed("double"),
  boolean: typed("boolean"),
  string: typed("string"),
  datetime: typed("datetime"),
  bytes: typed("byte[]"),
};
