import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Work types and other codes; nothing is written here. */
export const billingCodes = defineEntity({
  name: "BillingCodes",
  type: "BillingCode",
  firstId: 1_500_001,
  fields: {
    afterHoursWorkType: field.integer(),
    billingCodeType: field.integer(),
    department: field.integer(),
    description: field.string({ maxLength: 500 }),
    externalNumber: field.string({ maxLength: 100 }),
    generalLedgerAccount: field.integer({ picklist: [] }),
    isActive: field.boolean(),
    isExcludedFromNewContracts: field.boolean(),
    markupRate: field.double({ readOnly: true }),
    name: field.string({ maxLength: 200 }),
    taxCategoryID: field.integer({ reference: "TaxCategory" }),
    unitCost: field.double(),
    unitPrice: field.double(),
    useType: field.integer({ picklist: [] }),
  },
});
