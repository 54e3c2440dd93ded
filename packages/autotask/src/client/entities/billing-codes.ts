import { defineEntity } from "../entity/define-entity.ts";

/** Work types, charge types and other billing codes; `useType` tells them apart. Read only. */
export const billingCodes = defineEntity({
  name: "BillingCodes",
  verbs: ["query"],
  fields: {
    afterHoursWorkType: { type: "integer", readOnly: true },
    billingCodeType: { type: "integer", readOnly: true },
    department: { type: "integer", readOnly: true },
    description: { type: "string", readOnly: true, maxLength: 500 },
    externalNumber: { type: "string", readOnly: true, maxLength: 100 },
    generalLedgerAccount: { type: "integer", readOnly: true, picklist: true },
    isActive: { type: "boolean", readOnly: true },
    isExcludedFromNewContracts: { type: "boolean", readOnly: true },
    markupRate: { type: "double", readOnly: true },
    name: { type: "string", readOnly: true, maxLength: 200 },
    taxCategoryID: { type: "integer", readOnly: true, reference: "TaxCategories" },
    unitCost: { type: "double", readOnly: true },
    unitPrice: { type: "double", readOnly: true },
    useType: { type: "integer", readOnly: true, picklist: true },
  },
});
