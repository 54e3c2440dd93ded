import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** The services a recurring contract includes. */
export const contractServices = defineEntity({
  name: "ContractServices",
  type: "ContractService",
  firstId: 25_001,
  child: { of: "Contracts", segment: "Services", key: "contractID", verbs: ["create", "update"] },
  fields: {
    contractID: field.integer({ required: true, readOnly: "afterCreate", reference: "Contract", indexed: true }),
    internalCurrencyAdjustedPrice: field.double({ readOnly: true }),
    internalCurrencyUnitPrice: field.double({ readOnly: true }),
    internalDescription: field.string(),
    invoiceDescription: field.string(),
    quoteItemID: field.integer(),
    serviceID: field.integer({ required: true, readOnly: "afterCreate", reference: "Service" }),
    unitCost: field.double(),
    unitPrice: field.double(),
  },
});
