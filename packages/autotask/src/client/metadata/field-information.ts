import { AnswerMismatch } from "@msp/adapter-kit";
import { readMembers } from "../answer/read-members.ts";

/** One choice of a picklist. Ids are text here even where records carry numbers. */
export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isActive: boolean;
  readonly isDefaultValue: boolean;
  readonly isSystem: boolean;
  readonly sortOrder: number;
  /** The choice of the parent field that this one belongs to; empty when it belongs to none. */
  readonly parentValue: string;
}

/** A field as the tenant's own metadata describes it. */
export interface FieldInformation {
  readonly name: string;
  /** For example `integer`, `string`, `datetime`. */
  readonly dataType: string;
  readonly length: number;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly isQueryable: boolean;
  readonly isReference: boolean;
  readonly referenceEntityType: string;
  readonly isPickList: boolean;
  readonly picklistValues: readonly PicklistValue[];
  /** The field whose choice decides which of these choices there are; empty when none does. */
  readonly picklistParentValueField: string;
  /** What people see; user-defined fields have one. */
  readonly label: string;
}

/** Reads `{ fields }` of field and user-defined field metadata; what is missing counts as no, zero or empty. */
export function toFieldInformation(value: unknown): readonly FieldInformation[] {
  const { fields } = readMembers(value, "");
  if (!Array.isArray(fields)) throw new AnswerMismatch("fields", "a list", fields);
  return fields.map((field, index) => {
    const members = readMembers(field, `fields[${index}]`);
    if (typeof members.name !== "string") throw new AnswerMismatch(`fields[${index}].name`, "text", members.name);
    return {
      name: members.name,
      dataType: text(members.dataType ?? members.type),
      length: number(members.length),
      isRequired: members.isRequired === true,
      isReadOnly: members.isReadOnly === true,
      isQueryable: members.isQueryable === true,
      isReference: members.isReference === true,
      referenceEntityType: text(members.referenceEntityType),
      isPickList: members.isPickList === true,
      picklistValues: Array.isArray(members.picklistValues) ? members.picklistValues.map(toPicklistValue) : [],
      picklistParentValueField: text(members.picklistParentValueField),
      label: text(members.label),
    };
  });
}

function toPicklistValue(value: unknown): PicklistValue {
  const members = (typeof value === "object" && value !== null ? value : {}) as { readonly [name: string]: unknown };
  return {
    value: text(members.value),
    label: text(members.label),
    isActive: members.isActive !== false,
    isDefaultValue: members.isDefaultValue === true,
    isSystem: members.isSystem === true,
    sortOrder: number(members.sortOrder),
    parentValue: text(members.parentValue),
  };
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
