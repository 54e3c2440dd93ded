import type { EntityName, entities } from "../entities/entities.ts";
import type { FieldType } from "./field.ts";

/** A user-defined field as records carry it; the value is a string whatever the field's type. */
export interface UserDefinedValue {
  readonly name: string;
  readonly value: string | null;
}

type ValueOf<Type extends FieldType> = Type extends "boolean"
  ? boolean
  : Type extends "integer" | "long" | "double"
    ? number
    : string;

type FieldsOf<Name extends EntityName> = (typeof entities)[Name]["fields"];

/** A record of one entity exactly as the API shows it. Instants are UTC texts without a zone suffix. */
export type EntityRecord<Name extends EntityName> = {
  readonly [Key in keyof FieldsOf<Name>]: FieldsOf<Name>[Key] extends { readonly type: infer Type extends FieldType }
    ? ValueOf<Type> | null
    : never;
} & { readonly id: number; readonly userDefinedFields: readonly UserDefinedValue[] };

/** The part of a record somebody states; the rest is filled in or empty. */
export type PartialRecord<Name extends EntityName> = Partial<EntityRecord<Name>>;
