import type { EntityName } from "../entities/entities.ts";
import type { EntityDefinition } from "../model/entity-definition.ts";
import type { UserDefinedField } from "../model/user-defined-field.ts";
import type { Vocabulary } from "../tenant/vocabulary.ts";
import { Refusal } from "../write/refusal.ts";
import type { Column } from "./filter.ts";

const comparedAs = { string: "string", number: "double", date: "datetime", list: "integer" } as const satisfies Record<
  UserDefinedField["type"],
  Column["type"]
>;

const unknownField = (name: string, definition: EntityDefinition): Refusal =>
  new Refusal(`Unable to find ${name} in the ${definition.type} Entity.`);

/** Finds a field by name in any casing and returns its own spelling; unknown names are refused. */
export const resolveFieldName = (definition: EntityDefinition, name: string): string => {
  const wanted = name.toLowerCase();
  if (wanted === "id") return "id";
  const found = Object.keys(definition.fields).find((candidate) => candidate.toLowerCase() === wanted);
  if (found === undefined) throw unknownField(name, definition);
  return found;
};

/** Finds the field a condition names; refuses unknown fields and those that cannot be queried. */
export const resolveColumn = (
  definition: EntityDefinition,
  vocabulary: Vocabulary,
  name: string,
  userDefined: boolean,
): Column => {
  if (userDefined) {
    const defined = vocabulary.userDefinedField(definition.name as EntityName, name);
    if (!defined) throw unknownField(name, definition);
    return { name: defined.name, type: comparedAs[defined.type], userDefined };
  }
  const fieldName = resolveFieldName(definition, name);
  const field = definition.fields[fieldName];
  if (field?.queryable === false) throw new Refusal(`The field ${fieldName} of ${definition.type} cannot be queried.`);
  return { name: fieldName, type: field?.type ?? "long", userDefined };
};
