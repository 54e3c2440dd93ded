import { type Compared, passes, type Subject } from "./reference-filter.ts";

/** A condition as users of the client write it: a value, a list or operators. */
export type TypedCondition = TypedValue | readonly TypedValue[] | Readonly<Record<string, unknown>>;

type TypedValue = string | number | boolean | Date;

/** A filter as users of the client write it. */
export interface TypedFilter {
  readonly [field: string]: TypedCondition | readonly TypedFilter[];
}

/** An instant as the service stores it. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) return value.toISOString().slice(0, -1);
  return typeof value === "string" && /^\d{4}-.*Z$/.test(value) ? value.slice(0, -1) : value;
};

const operatorsIn = (condition: unknown): readonly (readonly [string, unknown])[] => {
  if (Array.isArray(condition)) return [["in", condition]];
  if (typeof condition !== "object" || condition === null || condition instanceof Date) return [["eq", condition]];
  return Object.entries(condition);
};

/** Judges a typed filter by what its words say, sharing no code with the client or the fake. */
export const holds = (subject: Subject, filter: TypedFilter, kinds: Readonly<Record<string, Compared>>): boolean => {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === "or" || name === "and") {
      const results = (condition as readonly TypedFilter[]).map((item) => holds(subject, item, kinds));
      if (!(name === "or" ? results.includes(true) : !results.includes(false))) return false;
      continue;
    }
    const { name: added, ...comparison } = condition as { readonly name?: string };
    const isAdded = name === "userDefinedField";
    for (const [op, value] of operatorsIn(isAdded ? comparison : condition)) {
      const field = isAdded ? String(added) : name;
      const leaf = op === "exist" ? { op: value ? "exist" : "notExist", field } : { op, field, value: plain(value) };
      if (!passes(subject, leaf, kinds)) return false;
    }
  }
  return true;
};
