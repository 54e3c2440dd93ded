import { type EntityName, entities } from "../entities/entities.ts";
import type { EntityDefinition } from "../model/entity-definition.ts";
import type { PicklistValue } from "../model/picklist-value.ts";
import type { UserDefinedField } from "../model/user-defined-field.ts";
import type { Database } from "../store/database.ts";
import { foldText } from "../store/fold-text.ts";

/** User-defined fields have ids only where webhooks name them. */
const firstAddedFieldId = 29_682_801;

/** What a tenant's administrator may define: the choices of picklists and the user-defined fields. */
export class Vocabulary {
  readonly #picklists = new Map<string, readonly PicklistValue[]>();
  readonly #userDefined = new Map<EntityName, UserDefinedField[]>();

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

  userDefinedFields(entity: EntityName): readonly UserDefinedField[] {
    return this.#userDefined.get(entity) ?? [];
  }

  userDefinedField(entity: EntityName, name: string): UserDefinedField | undefined {
    return this.userDefinedFields(entity).find((defined) => foldText(defined.name) === foldText(name));
  }

  addUserDefinedField(entity: EntityName, defined: UserDefinedField): void {
    if (!(entities[entity] as EntityDefinition).hasUserDefinedFields) {
      throw new Error(`${entity} has no user-defined fields in Autotask.`);
    }
    if (this.userDefinedField(entity, defined.name)) {
      throw new Error(`${entity} already has a user-defined field named "${defined.name}".`);
    }
    this.#userDefined.set(entity, [...this.userDefinedFields(entity), defined]);
  }

  #addedFieldsAsChoices(entity: EntityName): readonly PicklistValue[] {
    return this.userDefinedFields(entity).map(({ name }, index) => ({ value: firstAddedFieldId + index, label: name }));
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
