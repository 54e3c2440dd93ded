import type { EntityDefinition } from "../model/entity-definition.ts";
import { Refusal } from "../write/refusal.ts";
import type { Condition, Filter } from "./filter.ts";

const mostAlternatives = 500;

const conditionsIn = (filter: Filter): readonly Condition[] =>
  filter.kind === "condition" ? [filter] : filter.items.flatMap(conditionsIn);

const alternativesIn = (filter: Filter, insideOr: boolean): number => {
  if (filter.kind === "condition") {
    const isList = filter.operator === "in" || filter.operator === "notIn";
    if (isList) return filter.operands.length;
    return insideOr ? 1 : 0;
  }
  const or = insideOr || filter.kind === "or";
  return filter.items.reduce((total, item) => total + alternativesIn(item, or), 0);
};

/** Refuses filters that are well formed but too large or of a kind the entity does not answer. */
export const checkFilter = (definition: EntityDefinition, filter: Filter): void => {
  if (alternativesIn(filter, false) > mostAlternatives) {
    throw new Refusal("Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.");
  }
  const conditions = conditionsIn(filter);
  if (conditions.filter((condition) => condition.column.userDefined).length > 1) {
    throw new Refusal("Invalid query syntax. A query can name one user-defined field only.");
  }
  const { onlyFilter } = definition;
  if (onlyFilter === undefined) return;
  const [only, ...more] = conditions;
  if (more.length > 0 || only?.operator !== "eq" || only.column.name !== onlyFilter) {
    throw new Refusal(`${definition.type} can be queried by ${onlyFilter} with the operator eq and nothing else.`);
  }
};
