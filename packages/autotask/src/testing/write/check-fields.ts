import type { Field } from "../model/field.ts";
import type { Scalar } from "../model/scalar.ts";
import { changes, type Write } from "./write.ts";

const isActive = (values: Readonly<Record<string, Scalar>>): boolean =>
  !("isActive" in values) || values.isActive === true || values.isActive === 1;

const referenceExists = ({ tenant }: Write, { reference, mayBeInactive }: Field, id: Scalar): boolean => {
  const table = tenant.database.tableOfType(reference ?? "");
  if (!table) return true;
  const row = table.get(Number(id));
  return row !== undefined && (mayBeInactive === true || isActive(row.values));
};

const choiceExists = (write: Write, name: string, field: Field, value: Scalar): boolean => {
  const choices = write.tenant.vocabulary.picklist(write.name, name);
  if (!choices || choices.length === 0) return true;
  const parent = field.picklistParent === undefined ? undefined : write.values[field.picklistParent];
  return choices.some(
    (choice) =>
      choice.value === value &&
      choice.isActive !== false &&
      (choice.parentValue === undefined || choice.parentValue === parent),
  );
};

const complaint = (write: Write, name: string, field: Field): string | undefined => {
  const value = write.values[name] ?? null;
  const changed = changes(write, name);
  if (value === null || value === "") {
    return field.required && (changed || write.verb === "create") ? `Missing Required Field: ${name}.` : undefined;
  }
  if (changed && field.maxLength !== undefined && String(value).length > field.maxLength) {
    return `${name} must be less than or equal to ${field.maxLength} characters`;
  }
  const parentChanged = field.picklistParent !== undefined && changes(write, field.picklistParent);
  if ((changed || parentChanged) && !choiceExists(write, name, field, value)) {
    return `Value does not reference an existing entity for ${name} . `;
  }
  const person = field.reference === "Contact" || field.reference === "Resource";
  const askAgain = person && !field.readOnly && write.tenant.assumptions.inactiveReferencesBlockUpdates;
  if (field.reference && (changed || askAgain) && !referenceExists(write, field, value)) {
    return `Reference value on field: ${name} of type: ${field.reference} does not exist or is invalid.`;
  }
  return undefined;
};

/** What is wrong with the fields of a record about to be stored, by the rules in the entity's table alone. */
export const checkFields = (write: Write): readonly string[] =>
  Object.entries(write.definition.fields).flatMap(([name, field]) => complaint(write, name, field) ?? []);
