import { defineEntity } from "../entity/define-entity.ts";

/** Roles that work is billed under. */
export const roles = defineEntity({
  name: "Roles",
  verbs: ["query", "create", "update"],
  fields: {
    description: { type: "string", maxLength: 200 },
    hourlyFactor: { type: "double", required: true },
    hourlyRate: { type: "double", required: true },
    isActive: { type: "boolean", required: true },
    isExcludedFromNewContracts: { type: "boolean" },
    isSystemRole: { type: "boolean", readOnly: true },
    name: { type: "string", required: true, maxLength: 200 },
    quoteItemDefaultTaxCategoryId: { type: "integer", reference: "TaxCategories" },
    roleType: { type: "integer", readOnly: true },
  },
});
