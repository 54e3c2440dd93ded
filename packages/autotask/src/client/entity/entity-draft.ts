import type { EntityDefinition } from "./entity-definition.ts";
import type { UserDefinedFieldValue } from "./entity-record.ts";
import type { FieldDefinition, FieldWriteValue } from "./field-definition.ts";

type Fields<Entity extends EntityDefinition> = Entity["fields"];

/** The field whose value comes from the parent's path. */
type ParentField<Entity extends EntityDefinition> = Entity extends { parent: { field: infer Field extends string } }
  ? Field
  : never;

type Settable<Field extends FieldDefinition, When> = Field extends { readOnly: true } | { readOnly: When }
  ? false
  : true;

type SettableNames<Entity extends EntityDefinition, When> = {
  [Name in keyof Fields<Entity>]: Settable<Fields<Entity>[Name], When> extends true ? Name : never;
}[keyof Fields<Entity>];

type RequiredNames<Entity extends EntityDefinition> = {
  [Name in keyof Fields<Entity>]: Fields<Entity>[Name] extends { required: true } ? Name : never;
}[keyof Fields<Entity>];

/** Named so that passing them is a compile error even where TypeScript does not check for excess properties. */
type Forbidden<Names extends PropertyKey> = { readonly [Name in Names]?: never };

type UserDefinedFields<Entity extends EntityDefinition> = Entity extends { hasUserDefinedFields: true }
  ? { readonly userDefinedFields?: readonly UserDefinedFieldValue[] | undefined }
  : Forbidden<"userDefinedFields">;

type DraftNames<Entity extends EntityDefinition> = Exclude<SettableNames<Entity, never>, ParentField<Entity>>;

/** What a record is created from: required fields must be there, read-only ones must not, and a child's parent is named separately. */
export type EntityDraft<Entity extends EntityDefinition> = {
  readonly [Name in DraftNames<Entity> & RequiredNames<Entity>]: FieldWriteValue<Fields<Entity>[Name]>;
} & {
  readonly [Name in Exclude<DraftNames<Entity>, RequiredNames<Entity>>]?:
    | FieldWriteValue<Fields<Entity>[Name]>
    | null
    | undefined;
} & Forbidden<Exclude<keyof Fields<Entity>, DraftNames<Entity>> | "id"> &
  UserDefinedFields<Entity>;

type ChangeNames<Entity extends EntityDefinition> = Exclude<SettableNames<Entity, "after create">, ParentField<Entity>>;

/** New values for a record. What is left out stays as it is; null empties a field. */
export type EntityChanges<Entity extends EntityDefinition> = { readonly id: number } & {
  readonly [Name in ChangeNames<Entity>]?: FieldWriteValue<Fields<Entity>[Name]> | null | undefined;
} & Forbidden<Exclude<keyof Fields<Entity>, ChangeNames<Entity>>> &
  UserDefinedFields<Entity>;
