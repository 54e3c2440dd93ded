import type { FieldType } from "../model/field.ts";
import type { Scalar } from "../model/scalar.ts";
import { foldCase, foldText } from "../store/fold-text.ts";
import { fromWireDate } from "../store/wire-date.ts";
import { Refusal } from "../write/refusal.ts";
import type { Column } from "./filter.ts";
import { type AnyOperator, type Comparable, searchesText } from "./operators.ts";

const conversionFailed = (value: unknown, type: "int" | "bit" | "float"): Refusal =>
  new Refusal(`Conversion failed when converting the varchar value '${String(value)}' to data type ${type}.`);

const isNumeric = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

const foldFor = (operator: AnyOperator): ((text: string) => string) =>
  searchesText.has(operator) ? foldCase : foldText;

/** A stored value in the form an operator compares it in; null where nothing is stored. */
export const storedComparable = (type: FieldType, stored: Scalar, operator: AnyOperator): Comparable | null => {
  if (stored === null) return null;
  if (type === "datetime") return fromWireDate(String(stored));
  if (type === "string" || type === "byte[]") return foldFor(operator)(String(stored));
  return typeof stored === "string" ? Number(stored) : stored;
};

/**
 * The value of a condition in the form it is compared in, or undefined when it can equal nothing: text against a long field finds no rows and
 * says nothing, while text that is no number against an integer field is an error of the database.
 */
export const operandComparable = (column: Column, value: unknown, operator: AnyOperator): Comparable | undefined => {
  if (value === null || value === undefined || typeof value === "object") {
    throw new Refusal(`The filter on ${column.name} needs a value that is text, a number or true or false.`);
  }
  switch (column.type) {
    case "long":
      if (typeof value === "string") return undefined;
      if (typeof value !== "number") throw conversionFailed(value, "int");
      return value;
    case "integer":
    case "double": {
      if (typeof value === "number") return value;
      if (typeof value !== "string" || !isNumeric(value)) {
        throw conversionFailed(value, column.type === "double" ? "float" : "int");
      }
      return Number(value);
    }
    case "boolean":
      if (typeof value !== "boolean") throw conversionFailed(value, "bit");
      return value;
    case "datetime": {
      const instant = typeof value === "string" ? fromWireDate(value) : Number.NaN;
      if (Number.isNaN(instant)) {
        throw new Refusal("Conversion failed when converting date and/or time from character string.");
      }
      return instant;
    }
    default:
      return foldFor(operator)(String(value));
  }
};
