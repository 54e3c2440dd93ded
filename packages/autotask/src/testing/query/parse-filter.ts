import type { EntityDefinition } from "../model/entity-definition.ts";
import type { Vocabulary } from "../tenant/vocabulary.ts";
import { Refusal } from "../write/refusal.ts";
import type { Condition, Filter } from "./filter.ts";
import { type AnyOperator, type Operator, operators, searchesText } from "./operators.ts";
import { readKeys } from "./read-keys.ts";
import { resolveColumn } from "./resolve-column.ts";
import { operandComparable } from "./to-comparable.ts";

const operatorNames = new Map<string, AnyOperator>(
  [...(Object.keys(operators) as Operator[]), "exist" as const, "notExist" as const].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

const readOperands = (operator: AnyOperator, value: unknown): readonly unknown[] => {
  if (operator === "exist" || operator === "notExist") return [];
  if (operator !== "in" && operator !== "notIn") return [value];
  if (!Array.isArray(value) || value.length === 0)
    throw new Refusal(`The operator ${operator} needs a list of values.`);
  return value;
};

const parseCondition = (
  definition: EntityDefinition,
  vocabulary: Vocabulary,
  keys: ReadonlyMap<string, unknown>,
): Condition => {
  const operator = operatorNames.get(String(keys.get("op")).toLowerCase());
  if (!operator) throw new Refusal(`Invalid query syntax. '${String(keys.get("op"))}' is not an operator.`);
  const name = keys.get("field");
  if (typeof name !== "string" || name === "") throw new Refusal("Invalid query syntax. A condition names no field.");
  const column = resolveColumn(definition, vocabulary, name, keys.get("udf") === true);
  if (searchesText.has(operator) && (column.type === "datetime" || column.type === "boolean")) {
    throw new Refusal(`The operator ${operator} cannot be used on ${column.name}.`);
  }
  const read = readOperands(operator, keys.get("value")).map((value) => operandComparable(column, value, operator));
  const operands = read.filter((operand) => operand !== undefined);
  const incompatible = operands.length < read.length;
  return {
    kind: "condition",
    column,
    operator,
    operands,
    never: incompatible && (operator !== "in" || operands.length === 0),
  };
};

/** Reads one element of a filter: a group of elements or a condition. Refuses what the service refuses. */
export const parseFilter = (definition: EntityDefinition, vocabulary: Vocabulary, element: unknown): Filter => {
  const keys = readKeys(element);
  if (!keys) throw new Refusal("Invalid query syntax. Every element of a filter is an object.");
  const operator = String(keys.get("op")).toLowerCase();
  if (operator !== "and" && operator !== "or") return parseCondition(definition, vocabulary, keys);
  const items = keys.get("items");
  if (!Array.isArray(items) || items.length === 0) {
    throw new Refusal(`Invalid query syntax. The group '${operator}' has no items.`);
  }
  return { kind: operator, items: items.map((item) => parseFilter(definition, vocabulary, item)) };
};
