import type { EntityDefinition } from "../model/entity-definition.ts";
import type { UserDefinedValue } from "../model/entity-record.ts";
import type { UserDefinedField } from "../model/user-defined-field.ts";
import type { Row } from "./row.ts";

/** A row as the API shows it: id first, every field, then the user-defined ones by name. */
export const toRecord = (
  definition: EntityDefinition,
  userDefinedFields: readonly UserDefinedField[],
  row: Row,
): Record<string, unknown> => {
  const record: Record<string, unknown> = { id: row.id };
  for (const [name, { writeOnly }] of Object.entries(definition.fields)) {
    record[name] = writeOnly ? null : (row.values[name] ?? null);
  }
  record.userDefinedFields = userDefinedFields.map(
    ({ name }): UserDefinedValue => ({ name, value: row.userDefined[name] ?? null }),
  );
  return record;
};
