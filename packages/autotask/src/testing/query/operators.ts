/** What a condition compares after both sides have been brought to the field's type. */
export type Comparable = string | number | boolean;

const text = (value: Comparable): string => String(value);

/** The operators that compare a stored value with operands. `exist` and `notExist` are asked of the absence of a value instead. */
export const operators = {
  eq: (stored: Comparable, [operand]: readonly Comparable[]) => stored === operand,
  noteq: (stored: Comparable, [operand]: readonly Comparable[]) => stored !== operand,
  gt: (stored: Comparable, [operand]: readonly Comparable[]) => operand !== undefined && stored > operand,
  gte: (stored: Comparable, [operand]: readonly Comparable[]) => operand !== undefined && stored >= operand,
  lt: (stored: Comparable, [operand]: readonly Comparable[]) => operand !== undefined && stored < operand,
  lte: (stored: Comparable, [operand]: readonly Comparable[]) => operand !== undefined && stored <= operand,
  beginsWith: (stored: Comparable, [operand]: readonly Comparable[]) => text(stored).startsWith(text(operand ?? "")),
  endsWith: (stored: Comparable, [operand]: readonly Comparable[]) => text(stored).endsWith(text(operand ?? "")),
  contains: (stored: Comparable, [operand]: readonly Comparable[]) => text(stored).includes(text(operand ?? "")),
  in: (stored: Comparable, operands: readonly Comparable[]) => operands.includes(stored),
  notIn: (stored: Comparable, operands: readonly Comparable[]) => !operands.includes(stored),
} as const;

/** The name of an operator that takes operands. */
export type Operator = keyof typeof operators;

/** Every operator a condition may have. */
export type AnyOperator = Operator | "exist" | "notExist";

/** The operators that look for a text inside another. */
export const searchesText: ReadonlySet<AnyOperator> = new Set(["beginsWith", "endsWith", "contains"]);
