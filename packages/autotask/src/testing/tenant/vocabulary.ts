import { addedFieldKinds } from "../added-fields/added-field-kinds.ts";
import { type AddedField, readAddedFields } from "../added-fields/read-added-fields.ts";
import { type EntityName, entities } from "../entities/entities.ts";
import type { EntityDefinition } from "../model/entity-definition.ts";
import type { PicklistValue } from "../model/picklist-value.ts";
import type { Scalar } from "../model/scalar.ts";
import type { UserDefinedField } from "../model/user-defined-field.ts";
import type { Database } from "../store/database.ts";
import { foldText } from "../store/fold-text.ts";
import { blankValues } from "../write/blank-values.ts";

/** What a tenant's administrator may define: the choices of picklists and the user-defined fields. */
export class Vocabulary {
  readonly #picklists = new Map<string, readonly PicklistValue[]>();
  readonly #labels = new Map<number, string>();
  #added = new Map<EntityName, readonly AddedField[]>();

  constructor(private readonly database: Database) {}

  /** The choices of a field, or undefined when the field is no picklist. */
  picklist(entity: EntityName, fieldName: string): readonly PicklistValue[] | undefined {
    const field = (entities[entity] as EntityDefinition).fields[fieldName];
    if (field?.picklistOf) return this.#recordsAsChoices(field.picklistOf);
    if (field?.picklistOfAddedTo) return this.#addedFieldsAsChoices(field.picklistOfAddedTo as EntityName);
    return this.#picklists.get(`${entity}.${fieldName}`) ?? field?.picklist;
  }

  setPicklist(entity: EntityName, fieldName: string, values: readonly PicklistValue[]): void {
    if (!(entities[entity] as EntityDefinition).fields[fieldName]?.picklist) {
      throw new Error(`${entity}.${fieldName} is not a picklist, so it cannot be given choices.`);
    }
    this.#picklists.set(`${entity}.${fieldName}`, values);
  }

  /** The fields the tenant added to an entity, by its definitions. */
  userDefinedFields(entity: EntityName): readonly AddedField[] {
    const known = this.#added.get(entity);
    if (known) return known;
    const fields = readAddedFields(this.database, entity).map((field) => {
      const label = this.#labels.get(field.id);
      return label === undefined ? field : { ...field, label };
    });
    this.#added.set(entity, fields);
    return fields;
  }

  userDefinedField(entity: EntityName, name: string): AddedField | undefined {
    return this.userDefinedFields(entity).find((defined) => foldText(defined.name) === foldText(name));
  }

  addUserDefinedField(entity: EntityName, defined: UserDefinedField): void {
    if (!(entities[entity] as EntityDefinition).hasUserDefinedFields) {
      throw new Error(`${entity} has no user-defined fields in Autotask.`);
    }
    if (this.userDefinedField(entity, defined.name)) {
      throw new Error(`${entity} already has a user-defined field named "${defined.name}".`);
    }
    const { name, type, label, choices = [], isRequired = false, description = null } = defined;
    const id = this.#insert("UserDefinedFieldDefinitions", undefined, {
      name,
      dataType: addedFieldKinds.dataTypeOf(type),
      udfType: addedFieldKinds.udfTypeOf(entity) ?? null,
      isActive: true,
      isRequired,
      description,
    });
    if (label !== undefined) this.#labels.set(id, label);
    for (const choice of choices) {
      const item = { udfFieldId: id, valueForDisplay: choice.label, valueForExport: choice.label };
      this.#insert("UserDefinedFieldListItems", choice.id, { ...item, isActive: choice.isActive !== false });
    }
    this.readAgain();
  }

  /** Definitions or their list items have changed. */
  readAgain(): void {
    this.#added = new Map();
  }

  #insert(name: EntityName, wantedId: number | undefined, values: Readonly<Record<string, Scalar>>): number {
    const table = this.database.table(name);
    const id = wantedId ?? table.nextId;
    const whole = { ...blankValues(table.definition), ...values };
    table.insert({ id, values: whole, userDefined: {}, visibleFrom: Number.NEGATIVE_INFINITY });
    return id;
  }

  #addedFieldsAsChoices(entity: EntityName): readonly PicklistValue[] {
    return this.userDefinedFields(entity).map(({ id, name }) => ({ value: id, label: name }));
  }

  #recordsAsChoices(entity: EntityName): readonly PicklistValue[] {
    const table = this.database.table(entity);
    return table.ids.flatMap((id) => {
      const values = table.get(id)?.values;
      if (!values) return [];
      return [
        {
          value: id,
          label: String(values.name),
          isActive: values.isActive === true,
          isDefaultValue: values.isGlobalDefault === true,
        },
      ];
    });
  }
}
