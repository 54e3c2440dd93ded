import type { AutotaskEntities } from "../entities/entities.ts";
import type { EntityDefinition, FieldName } from "../entity/entity-definition.ts";
import type { FieldReadValue } from "../entity/field-definition.ts";
import type { MetadataOptions } from "../metadata/create-metadata.ts";
import type { PicklistValue } from "../metadata/field-information.ts";

/** The vendor's names of the entities the client knows. */
export type EntityName = AutotaskEntities[keyof AutotaskEntities]["name"];

/** The definition with a vendor's name. */
export type EntityNamed<Name extends EntityName> = Extract<
  AutotaskEntities[keyof AutotaskEntities],
  { readonly name: Name }
>;

type PicklistField<Entity extends EntityDefinition> = Exclude<FieldName<Entity>, "id">;

/** A choice's id, a number or text as the field has it. */
export type PicklistId<Entity extends EntityDefinition, Field extends keyof Entity["fields"]> = FieldReadValue<
  Entity["fields"][Field]
>;

export interface PicklistOptions extends MetadataOptions {
  /** For choices that depend on another field's: the id chosen there, for example the issue type of a sub-issue type. */
  readonly parent?: number | string | undefined;
  /** Inactive choices count too. @default false */
  readonly includeInactive?: boolean | undefined;
}

/** The tenant's picklists by label, because their ids differ between tenants. Kept for 15 minutes; a label that is not found is looked up afresh. */
export interface Picklists {
  /**
   * The id of a choice by its label: exactly as written, or else without regard to case and space. Throws `NotFoundError` with the nearest labels when
   * there is none, and `InvalidRequestError` when several match or the field has no choices.
   */
  idOf<Name extends EntityName, Field extends PicklistField<EntityNamed<Name>>>(
    entity: Name,
    field: Field,
    label: string,
    options?: PicklistOptions,
  ): Promise<PicklistId<EntityNamed<Name>, Field>>;
  /** The label of a choice by its id, inactive ones included; undefined for an id the tenant does not have. */
  labelOf<Name extends EntityName, Field extends PicklistField<EntityNamed<Name>>>(
    entity: Name,
    field: Field,
    id: number | string,
    options?: MetadataOptions,
  ): Promise<string | undefined>;
  /** The choices in the tenant's order. */
  values<Name extends EntityName, Field extends PicklistField<EntityNamed<Name>>>(
    entity: Name,
    field: Field,
    options?: PicklistOptions,
  ): Promise<readonly PicklistValue[]>;
}
