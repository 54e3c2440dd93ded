import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Roles, which set the billing rate of work. */
export const roles = defineEntity({
  name: "Roles",
  type: "Role",
  firstId: 601,
  root: ["create", "update"],
  fields: {
    description: field.string({ maxLength: 200 }),
    hourlyFactor: field.double({ required: true }),
    hourlyRate: field.double({ required: true }),
    isActive: field.boolean({ required: true, initially: true }),
    isExcludedFromNewContracts: field.boolean(),
    isSystemRole: field.boolean({ readOnly: true }),
    name: field.string({ required: true, maxLength: 200 }),
    quoteItemDefaultTaxCategoryId: field.integer({ reference: "TaxCategory" }),
    roleType: field.integer({ readOnly: true }),
  },
});
