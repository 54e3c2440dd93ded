import type { EntityName } from "../entities/entities.ts";
import type { UserDefinedField } from "../model/user-defined-field.ts";
import type { Database } from "../store/database.ts";
import { addedFieldKinds } from "./added-field-kinds.ts";

/** A field a tenant added, with the id of its definition. */
export interface AddedField extends UserDefinedField {
  readonly id: number;
}

/** The active fields a tenant added to an entity, as the definitions and their list items say. */
export const readAddedFields = (database: Database, entity: EntityName): readonly AddedField[] => {
  const definitions = database.table("UserDefinedFieldDefinitions");
  const items = database.table("UserDefinedFieldListItems");
  return definitions.ids.flatMap((id): readonly AddedField[] => {
    const values = definitions.get(id)?.values;
    if (values?.udfType !== addedFieldKinds.udfTypeOf(entity) || values?.isActive === false) return [];
    const type = addedFieldKinds.typeOf(values?.dataType);
    const choices = items.rowsWhere("udfFieldId", id).map(({ id, values: item }) => ({
      id,
      label: String(item.valueForDisplay),
      isActive: item.isActive !== false,
    }));
    const { description } = values ?? {};
    return [
      {
        id,
        name: String(values?.name),
        type,
        isRequired: values?.isRequired === true,
        ...(type === "list" ? { choices } : {}),
        ...(typeof description === "string" ? { description } : {}),
      },
    ];
  });
};
