import type { FieldType } from "../model/field.ts";
import type { AnyOperator, Comparable } from "./operators.ts";

/** The field a condition names, resolved. */
export interface Column {
  /** As the entity spells it; `id` included. */
  readonly name: string;
  readonly type: FieldType;
  readonly userDefined: boolean;
}

/** One comparison. */
export interface Condition {
  readonly kind: "condition";
  readonly column: Column;
  readonly operator: AnyOperator;
  readonly operands: readonly Comparable[];
  /** An operand is of a type that can equal nothing: the condition holds for no row, without any error. */
  readonly never: boolean;
}

/** Conditions that must all hold, or of which one must. */
export interface Group {
  readonly kind: "and" | "or";
  readonly items: readonly Filter[];
}

/** A filter with its names resolved and its values brought to the fields' types. */
export type Filter = Condition | Group;
