import type { EntityDefinition, FieldName } from "./entity-definition.ts";
import type { FieldReadValue } from "./field-definition.ts";

/** A field the tenant added. Values are text; those of a picklist are the list item's id. */
export interface UserDefinedFieldValue {
  readonly name: string;
  readonly value: string | null;
}

/**
 * A record as Autotask answers it: any field may be null or missing, and fields this client does not know are kept, though not typed.
 * `userDefinedFields` is empty where a query chose its fields.
 */
export type EntityRecord<Entity extends EntityDefinition> = {
  readonly id: number;
  readonly userDefinedFields?: readonly UserDefinedFieldValue[] | null | undefined;
} & {
  readonly [Name in keyof Entity["fields"]]?: FieldReadValue<Entity["fields"][Name]> | null | undefined;
};

/** A record of which only some fields were asked for. */
export type SelectedRecord<Entity extends EntityDefinition, Selected extends FieldName<Entity>> = [
  FieldName<Entity>,
] extends [Selected]
  ? EntityRecord<Entity>
  : Pick<EntityRecord<Entity>, Selected | "id">;
