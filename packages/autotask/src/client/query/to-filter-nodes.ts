import type { Json } from "@msp/workflows/ports";
import type { EntityDefinition } from "../entity/entity-definition.ts";
import type { FieldDefinition, FieldType } from "../entity/field-definition.ts";
import { toJsonValue } from "../entity/to-json-value.ts";
import { nearest } from "../nearest.ts";
import { refusedHere } from "../refused-here.ts";
import type { FilterNode } from "./filter-node.ts";

/** Autotask's own limit on alternatives; each element of a list counts. */
const mostAlternatives = 500;

const order = ["gt", "gte", "lt", "lte"];
const membership = ["in", "notIn"];
const text = ["contains", "beginsWith", "endsWith"];
const equality = ["eq", "noteq", "exist"];

/**
 * Writes a filter in Autotask's own grammar. Throws `InvalidRequestError` for what Autotask would refuse or misread: unknown fields, values of the
 * wrong type, more than 500 alternatives, more than one user-defined field.
 */
export function toFilterNodes(entity: EntityDefinition, filter: object, operation: string): readonly FilterNode[] {
  const writer = createWriter(entity, operation);
  const nodes = writer.nodesOf(filter, "");
  if (writer.userDefinedFields() > 1) {
    throw refusedHere(
      operation,
      "Autotask takes one user-defined field per query. Ask for one and look through the answer for the other.",
    );
  }
  const alternatives = nodes.reduce((sum, node) => sum + alternativesIn(node), 0);
  if (alternatives > mostAlternatives) {
    throw refusedHere(
      operation,
      `the filter names ${alternatives} alternatives and Autotask takes ${mostAlternatives}. Ask in several parts.`,
    );
  }
  return nodes.length > 0 ? nodes : [{ op: "gte", field: "id", value: 0 }];
}

function createWriter(entity: EntityDefinition, operation: string) {
  let userDefined = 0;

  function mistake(place: string, why: string): never {
    throw refusedHere(operation, `${place} in the filter: ${why}.`);
  }

  function nodesOf(filter: object, place: string): readonly FilterNode[] {
    const entries = Object.entries(filter);
    const { onlyFilter } = entity;
    if (
      onlyFilter !== undefined &&
      (entries.length !== 1 || entries[0]?.[0] !== onlyFilter || typeof entries[0]?.[1] === "object")
    ) {
      mistake(place || "the condition", `${entity.name} takes exactly one condition, { ${onlyFilter}: value }`);
    }
    return entries.flatMap(([name, condition]) =>
      nodesOfEntry(name, condition, place === "" ? name : `${place}.${name}`),
    );
  }

  function nodesOfEntry(name: string, condition: unknown, place: string): readonly FilterNode[] {
    if (condition === undefined) mistake(place, "it is undefined; leave it out, or say what it must be");
    if (name === "or" || name === "and") return [group(name, condition, place)];
    if (name === "userDefinedField") return nodesOfUserDefinedField(condition, place);
    const field: FieldDefinition =
      entity.fields[name] ?? (name === "id" ? { type: "long" } : unknownField(name, place));
    if (field.queryable === false) mistake(place, "Autotask cannot filter by this field");
    return nodesOfCondition(name, field.type, condition, place);
  }

  function unknownField(name: string, place: string): never {
    const similar = nearest(name, ["id", ...Object.keys(entity.fields)]);
    return mistake(
      place,
      `${entity.name} has no field "${name}"${similar.length > 0 ? `; did you mean ${similar.join(", ")}` : ""}`,
    );
  }

  function group(op: "and" | "or", filters: unknown, place: string): FilterNode {
    if (!Array.isArray(filters) || filters.length === 0) mistake(place, "a list of at least one filter is needed");
    const items = (filters as readonly object[]).map((filter, index): FilterNode => {
      const nodes = nodesOf(filter, `${place}[${index}]`);
      const [first] = nodes;
      if (first === undefined) mistake(`${place}[${index}]`, "it holds no condition, so it would match every record");
      return nodes.length === 1 ? first : { op: "and", items: nodes };
    });
    return { op, items };
  }

  function nodesOfUserDefinedField(condition: unknown, place: string): readonly FilterNode[] {
    if (
      typeof condition !== "object" ||
      condition === null ||
      !("name" in condition) ||
      typeof condition.name !== "string"
    ) {
      mistake(place, "it needs the field's name");
    }
    userDefined++;
    const { name, ...comparison } = condition as { readonly name: string };
    return nodesOfCondition(name, undefined, comparison, place).map((node) => ({ ...node, udf: true }) as FilterNode);
  }

  function nodesOfCondition(
    name: string,
    type: FieldType | undefined,
    condition: unknown,
    place: string,
  ): readonly FilterNode[] {
    if (condition === null) mistake(place, "null cannot be compared; write { exist: false } for an empty field");
    if (Array.isArray(condition)) return [comparison(name, type, "in", condition, place)];
    if (typeof condition !== "object" || condition instanceof Date)
      return [comparison(name, type, "eq", condition, place)];
    const nodes = Object.entries(condition as object).map(([op, value]) =>
      comparison(name, type, op, value, `${place}.${op}`),
    );
    if (nodes.length === 0) mistake(place, "it holds no operator, so it would match every record");
    return nodes;
  }

  function comparison(
    field: string,
    type: FieldType | undefined,
    op: string,
    value: unknown,
    place: string,
  ): FilterNode {
    const allowed = operatorsOf(type);
    if (!allowed.includes(op))
      mistake(place, `"${op}" is not an operator for this field; there are ${allowed.join(", ")}`);
    if (value === undefined) mistake(place, "it is undefined; leave it out, or say what it must be");
    if (op === "exist") {
      if (typeof value !== "boolean") mistake(place, "true or false is needed");
      return { op: value ? "exist" : "notExist", field };
    }
    if (!membership.includes(op)) return { op, field, value: jsonOf(type, value, place) };
    if (!Array.isArray(value) || value.length === 0)
      mistake(place, "a list with at least one value is needed; an empty one matches nothing");
    return {
      op,
      field,
      value: (value as readonly unknown[]).map((item, index) => jsonOf(type, item, `${place}[${index}]`)),
    };
  }

  function jsonOf(type: FieldType | undefined, value: unknown, place: string): Json {
    if (type === undefined && typeof value === "number") return jsonOf("double", value, place);
    if (type === undefined && typeof value === "boolean") return value;
    const result = toJsonValue(type ?? "string", value);
    return "json" in result ? result.json : mistake(place, result.problem);
  }

  return { nodesOf, userDefinedFields: () => userDefined };
}

function operatorsOf(type: FieldType | undefined): readonly string[] {
  if (type === "boolean") return equality;
  if (type === "string") return [...equality, ...membership, ...text];
  return type === undefined ? [...equality, ...membership, ...order, ...text] : [...equality, ...membership, ...order];
}

function alternativesIn(node: FilterNode): number {
  if ("items" in node) {
    const inside = node.items.reduce((sum, item) => sum + alternativesIn(item), 0);
    return node.op === "or" ? inside + node.items.filter((item) => alternativesIn(item) === 0).length : inside;
  }
  return node.op === "in" && Array.isArray(node.value) ? node.value.length : 0;
}
